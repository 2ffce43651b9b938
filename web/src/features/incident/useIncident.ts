import { computed } from 'vue'
import { get, post } from '../../api/client'
import type { Incident, ReceiptStep } from '../../api/types'
import { useLiveReload } from '../../app/live'
import { may } from '../../app/may'
import { say } from '../../app/toast'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

export interface NewDirective {
  cardId?: number
  title: string
  text: string
  personIds: number[]
}

/** One incident: its cards, the directives that left by the one outlet, the log, and the duty officer's acts. */
export function useIncident(id: number) {
  const incident = useLoad((signal) => get<Incident>(`/api/incident/incidents/${id}`, {}, signal))
  useLiveReload(['incident', 'message'], incident.reload, (event) => {
    const told = event.data as { incidentId?: number }
    return told.incidentId === undefined || told.incidentId === id
  })
  const doing = useAction((key, path: string, body: object) => post<unknown>(path, body, key))

  async function act(path: string, body: object, said: string): Promise<boolean> {
    await doing.run(path, body)
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
    send: (directive: NewDirective) => act(`/api/incident/incidents/${id}/directives`, directive, '指令已下达'),
    note: (text: string) => act(`/api/incident/incidents/${id}/log`, { text }, '已记录'),
    close: (summary: string, explanations: Record<number, string>) => act(`/api/incident/incidents/${id}/close`, { summary, explanations }, '事件已结束'),
    receipt: (directiveId: number, step: ReceiptStep, note: string) =>
      act(`/api/incident/directives/${directiveId}/receipts`, { step, byPhone: true, note }, '已代记电话回执'),
  }
}
