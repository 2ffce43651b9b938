import { computed } from 'vue'
import { get, post, type Body, type Done } from '../../api/client'
import { Problem } from '../../api/problem'
import type { OrderAction } from '../../api/types'
import { useLiveReload } from '../../app/live'
import { say } from '../../app/toast'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

type Way = 'accept' | 'refuse' | 'rectify' | 'review' | 'cancel' | 'reroute' | 'help' | 'split' | 'extension' | 'extension/decision' | 'urge' | 'note'
export type Step = { [W in Way]: { action: W; body: Omit<Body<`/api/workorder/orders/{id}/${W}`>, 'version'>; said: string } }[Way]

function perform(id: number, step: Step, version: number, key: string) {
  const path = { id }
  switch (step.action) {
    case 'accept':
      return post('/api/workorder/orders/{id}/accept', { path, body: { version }, key })
    case 'rectify':
      return post('/api/workorder/orders/{id}/rectify', { path, body: { version, ...step.body }, key })
    case 'review':
      return post('/api/workorder/orders/{id}/review', { path, body: { version, ...step.body }, key })
    case 'cancel':
      return post('/api/workorder/orders/{id}/cancel', { path, body: { version, ...step.body }, key })
    case 'refuse':
      return post('/api/workorder/orders/{id}/refuse', { path, body: { version, ...step.body }, key })
    case 'reroute':
      return post('/api/workorder/orders/{id}/reroute', { path, body: { version, ...step.body }, key })
    case 'help':
      return post('/api/workorder/orders/{id}/help', { path, body: step.body, key })
    case 'split':
      return post('/api/workorder/orders/{id}/split', { path, body: { version, ...step.body }, key })
    case 'extension':
      return post('/api/workorder/orders/{id}/extension', { path, body: { version, ...step.body }, key })
    case 'extension/decision':
      return post('/api/workorder/orders/{id}/extension/decision', { path, body: { version, ...step.body }, key })
    case 'urge':
      return post('/api/workorder/orders/{id}/urge', { path, body: step.body, key })
    case 'note':
      return post('/api/workorder/orders/{id}/note', { path, body: step.body, key })
  }
}

/** One work order with its life line, and the steps its viewer may take. Each carries the version that was looked at. */
export function useOrder(id: number) {
  const order = useLoad((signal) => get('/api/workorder/orders/{id}', { path: { id }, signal }))
  const life = useLoad((signal) => get('/api/workorder/orders/{id}/life', { path: { id }, signal }))
  const reload = () => Promise.all([order.reload(), life.reload()])
  useLiveReload(['order', 'message', 'alarm'], reload, (event) => event.topic !== 'order' || event.data.id === id)

  const doing = useAction((key, step: Step, version: number) => perform(id, step, version, key))

  async function take(step: Step): Promise<boolean> {
    const seen = order.data.value
    if (seen === null) return false
    const answer = await doing.run(step, seen.version)
    if (doing.problem.value === null && step.said !== '') say(step.said)
    await reload()
    return answer !== undefined || doing.problem.value === null
  }

  const may = (action: OrderAction) => order.data.value?.actions.includes(action) ?? false
  const over = computed(() => order.data.value?.status === 'CLOSED' || order.data.value?.status === 'CANCELLED')

  return { id, order, life, take, may, over, busy: doing.busy, problem: doing.problem, clear: doing.clear }
}

const largest = 10 * 1024 * 1024

/** A photograph goes up at once, so that the last press has only words to send. */
export async function uploadPhoto(file: File, unitId: number | null, key: string): Promise<Done<'/api/file/files'>> {
  if (file.size > largest) throw new Problem(413, 'too-large', '照片太大', '每张照片不超过 10 MB，请调低相机分辨率后重拍。')
  return post('/api/file/files', { body: { file, unitId: unitId ?? undefined }, key })
}
