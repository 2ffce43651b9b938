import { computed } from 'vue'
import { get, post } from '../../api/client'
import { useLive } from '../../app/live'
import { useAction } from '../../app/useAction'
import { useFilters } from '../../app/useFilters'
import { useLoad } from '../../app/useLoad'
import { outcomes, type RowTab } from './texts'
import { isImport } from './useLedgers'

/** One import: its live progress and its report by outcome. The tab shown first is the one that asks for work. */
export function useLedger(id: number) {
  const { filters, page, set, goTo } = useFilters({ outcome: '' })
  const ledger = useLoad((signal) => get('/api/registry/ledgers/{id}', { path: { id }, signal }))

  const outcome = computed<RowTab>(() => {
    if (filters.value.outcome in outcomes) return filters.value.outcome as RowTab
    const counts = ledger.data.value?.counts
    const order = Object.keys(outcomes) as RowTab[]
    return order.find((each) => (counts?.[outcomes[each].count] ?? 0) > 0) ?? 'REFUSED'
  })
  const finished = computed(() => ledger.data.value !== null && ledger.data.value.status !== 'RUNNING' && ledger.data.value.status !== 'QUEUED')
  const rows = useLoad(
    (signal) => get('/api/registry/ledgers/{id}/rows', { path: { id }, query: { outcome: outcome.value, page: page.value, size: 50 }, signal }),
    [outcome, page, finished],
  )
  useLive(
    ['import'],
    (event) => {
      const told: unknown = event.data
      if (isImport(told) && told.id === id) ledger.data.value = told
      else if (!isImport(told)) void ledger.reload()
    },
    ledger.reload,
  )
  const cancelling = useAction((key) => post('/api/registry/ledgers/{id}/cancel', { path: { id }, key }))

  async function cancel() {
    await cancelling.run()
    await ledger.reload()
  }

  return { ledger, rows, outcome, page, goTo, show: (next: RowTab) => set({ outcome: next }), cancel, cancelling: cancelling.busy, cancelProblem: cancelling.problem, finished }
}
