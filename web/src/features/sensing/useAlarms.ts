import { computed, ref, watch, type WatchSource } from 'vue'
import { get, post, type Filters } from '../../api/client'
import type { Alarm } from '../../api/types'
import { useLive, useLiveReload } from '../../app/live'
import { say } from '../../app/toast'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

/** A queue of alarms with a cursor: what is selected, what may be done to it, and the doing. */
export function useAlarms(query: () => Filters<'/api/sensing/alarms'>, sources: WatchSource[] = []) {
  const list = useLoad((signal) => get('/api/sensing/alarms', { query: query(), signal }), sources)
  useLiveReload(['alarm'], list.reload)
  useLive(['sensing'], (event) => {
    const told = event.data as { pointId?: number; value?: number }
    const seen = list.data.value
    if (seen === null || told.value === undefined || !seen.items.some((each) => each.active && each.pointId === told.pointId)) return
    const value = told.value
    list.data.value = { ...seen, items: seen.items.map((each) => (each.active && each.pointId === told.pointId ? { ...each, value } : each)) }
  })

  const items = computed(() => list.data.value?.items ?? [])
  const selectedId = ref<number | null>(null)
  const selected = computed(() => items.value.find((each) => each.id === selectedId.value) ?? null)
  const acknowledging = useAction((key, id: number, note: string) => post('/api/sensing/alarms/{id}/acknowledge', { path: { id }, body: note === '' ? {} : { note }, key }))
  const dispatching = useAction((key, id: number) => post('/api/sensing/alarms/{id}/dispatch', { path: { id }, key }))

  // The cursor follows its alarm; when that one leaves the queue the one that took its place is selected.
  watch(items, (rows, before) => {
    if (selectedId.value === null || rows.some((each) => each.id === selectedId.value)) return
    const was = before?.findIndex((each) => each.id === selectedId.value) ?? -1
    selectedId.value = rows[Math.min(Math.max(was, 0), rows.length - 1)]?.id ?? null
  })

  function move(step: number) {
    if (items.value.length === 0) return
    const at = items.value.findIndex((each) => each.id === selectedId.value)
    const next = at < 0 ? 0 : Math.min(items.value.length - 1, Math.max(0, at + step))
    selectedId.value = items.value[next]?.id ?? null
  }

  async function acknowledge(alarm: Alarm | null, note = '') {
    if (alarm === null || alarm.acknowledged) return
    await acknowledging.run(alarm.id, note)
    if (acknowledging.problem.value !== null) say(acknowledging.problem.value.message, 'problem')
    else say(`已确认：${alarm.unitName} ${alarm.pointName}`)
    await list.reload()
  }

  async function dispatch(alarm: Alarm | null) {
    if (alarm === null || alarm.orderId !== null) return
    await dispatching.run(alarm.id)
    if (dispatching.problem.value !== null) say(dispatching.problem.value.message, 'problem')
    else say(`已派单：${alarm.unitName}`)
    await list.reload()
  }

  return {
    ...list,
    items,
    total: computed(() => list.data.value?.total ?? 0),
    selected,
    selectedId,
    busy: computed(() => acknowledging.busy.value || dispatching.busy.value),
    move,
    acknowledge,
    dispatch,
  }
}
