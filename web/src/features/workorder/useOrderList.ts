import { computed, ref, watch } from 'vue'
import { get } from '../../api/client'
import { useLiveReload } from '../../app/live'
import { useFilters } from '../../app/useFilters'
import { useLoad } from '../../app/useLoad'

export const usual = { q: '', status: 'OPEN', light: '', mine: '', unitId: '', sector: '', town: '', urgent: '', cause: '', passed: '', asked: '', today: '', sort: '' }

/** The list under the filters of the address bar, page after page; what is selected goes when the rows do. */
export function useOrderList() {
  const { filters, page, set, clear, changed } = useFilters(usual)
  /** Where each page up to this one begins; the first begins at the beginning. */
  const trail = ref<string[]>([])
  const after = computed(() => trail.value.at(-1) ?? '')
  watch(filters, () => (trail.value = []), { flush: 'sync' })
  const list = useLoad((signal) => get('/api/workorder/orders', { query: { ...filters.value, after: after.value, page: page.value, size: 50 }, signal }), [filters, page, after])
  useLiveReload(['order'], list.reload)

  const selected = ref<ReadonlySet<number>>(new Set())
  watch([filters, after], () => (selected.value = new Set()))
  const rows = computed(() => list.data.value?.items ?? [])
  const chosen = computed(() => rows.value.filter((each) => selected.value.has(each.id)))

  function toggle(id: number) {
    const more = new Set(selected.value)
    if (!more.delete(id)) more.add(id)
    selected.value = more
  }

  function toggleAll() {
    selected.value = chosen.value.length === rows.value.length ? new Set() : new Set(rows.value.map((each) => each.id))
  }

  const number = computed(() => page.value + trail.value.length + 1)
  const first = computed(() => (number.value - 1) * (list.data.value?.size ?? 0) + 1)

  const next = () => list.data.value?.next && (trail.value = [...trail.value, list.data.value.next])
  const back = () => (trail.value = trail.value.slice(0, -1))

  return { filters, set, clear, changed, list, rows, trail, number, first, next, back, selected, chosen, toggle, toggleAll, unselect: () => (selected.value = new Set()) }
}
