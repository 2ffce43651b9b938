import { computed } from 'vue'
import { get, post, type Body } from '../../api/client'
import type { NewDirective, ReceiptStep } from '../../api/types'
import { useLiveReload } from '../../app/live'
import { may } from '../../app/may'
import { say } from '../../app/toast'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

type Act =
  | { kind: 'direct'; body: NewDirective }
  | { kind: 'note'; body: Body<'/api/incident/incidents/{id}/log'> }
  | { kind: 'close'; body: Body<'/api/incident/incidents/{id}/close'> }
  | { kind: 'receipt'; directiveId: number; body: Body<'/api/incident/directives/{id}/receipts'> }

function perform(id: number, act: Act, key: string): Promise<unknown> {
  const path = { id }
  switch (act.kind) {
    case 'direct':
      return post('/api/incident/incidents/{id}/directives', { path, body: act.body, key })
    case 'note':
      return post('/api/incident/incidents/{id}/log', { path, body: act.body, key })
    case 'close':
      return post('/api/incident/incidents/{id}/close', { path, body: act.body, key })
    case 'receipt':
      return post('/api/incident/directives/{id}/receipts', { path: { id: act.directiveId }, body: act.body, key })
  }
}

/** One incident: its cards, the directives that left by the one outlet, the log, and the duty officer's acts. */
export function useIncident(id: number) {
  const incident = useLoad((signal) => get('/api/incident/incidents/{id}', { path: { id }, signal }))
  useLiveReload(['incident', 'message'], incident.reload, (event) => {
    const told = event.data as { incidentId?: number }
    return told.incidentId === undefined || told.incidentId === id
  })
  const doing = useAction((key, act: Act) => perform(id, act, key))

  async function take(act: Act, said: string): Promise<boolean> {
    await doing.run(act)
    const ok = doing.problem.value === null
    if (ok) say(said)
    await incident.reload()
    return ok
  }

  const open = computed(() => incident.data.value?.state === 'OPEN')
  return {
    incident,
    open,
    commanding: computed(() => open.value && may.value.command),
    busy: doing.busy,
    problem: doing.problem,
    clear: doing.clear,
    send: (directive: NewDirective) => take({ kind: 'direct', body: directive }, '指令已下达'),
    note: (text: string) => take({ kind: 'note', body: { text } }, '已记录'),
    close: (summary: string, explanations: Record<number, string>) => take({ kind: 'close', body: { summary, explanations } }, '事件已结束'),
    receipt: (directiveId: number, step: ReceiptStep, note: string) => take({ kind: 'receipt', directiveId, body: { step, byPhone: true, note } }, '已代记电话回执'),
  }
}
