import { computed } from 'vue'
import { get, post } from '../../api/client'
import { Problem } from '../../api/problem'
import type { LifeEvent, Order, OrderAction, StoredFile } from '../../api/types'
import { useLiveReload } from '../../app/live'
import { say } from '../../app/toast'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

export interface Step {
  action: 'accept' | 'rectify' | 'review' | 'cancel' | 'note'
  body: Record<string, unknown>
  said: string
}

/** One work order with its life line, and the steps its viewer may take. Each carries the version that was looked at. */
export function useOrder(id: number) {
  const order = useLoad((signal) => get<Order>(`/api/workorder/orders/${id}`, {}, signal))
  const life = useLoad((signal) => get<LifeEvent[]>(`/api/workorder/orders/${id}/life`, {}, signal))
  const reload = () => Promise.all([order.reload(), life.reload()])
  useLiveReload(['order', 'message', 'alarm'], reload, (event) => event.topic !== 'order' || event.ref === null || event.ref.id === id)

  const doing = useAction((key, step: Step, version: number) => post<Order>(`/api/workorder/orders/${id}/${step.action}`, { version, ...step.body }, key))

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

  return { order, life, take, may, over, busy: doing.busy, problem: doing.problem }
}

const largest = 10 * 1024 * 1024

/** A photograph goes up at once, so that the last press has only words to send. */
export async function uploadPhoto(file: File, unitId: number | null, key: string): Promise<StoredFile> {
  if (file.size > largest) throw new Problem(413, 'too-large', '照片太大', '每张照片不超过 10 MB，请调低相机分辨率后重拍。')
  const form = new FormData()
  form.set('file', file)
  if (unitId !== null) form.set('unitId', String(unitId))
  return post<StoredFile>('/api/file/files', form, key)
}
