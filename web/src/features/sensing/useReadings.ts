import { computed, shallowRef, watch, type Ref } from 'vue'
import { get } from '../../api/client'
import type { Reading } from '../../api/types'
import { now } from '../../app/clock'
import { useLive } from '../../app/live'
import { useLoad } from '../../app/useLoad'

/** The curve of one point over the last minutes: fetched once per span, then extended by the live values. */
export function useReadings(pointId: number, minutes: Ref<number>) {
  const history = useLoad(
    (signal) => {
      const until = now.value
      const from = until - minutes.value * 60_000
      const query = { from: new Date(from).toISOString(), to: new Date(until).toISOString(), max: 600 }
      return get('/api/sensing/points/{id}/readings', { path: { id: pointId }, query, signal })
    },
    [minutes],
  )
  const fresh = shallowRef<Reading[]>([])
  watch(history.data, () => (fresh.value = []))
  useLive(
    ['sensing'],
    (event) => {
      const told = event.data as { pointId?: number; value?: number; at?: string }
      if (told.pointId !== pointId || typeof told.value !== 'number' || told.at === undefined) return
      fresh.value = [...fresh.value, { at: told.at, value: told.value }].slice(-1800)
    },
    history.reload,
  )
  const readings = computed(() => {
    if (history.data.value === null) return null
    const last = history.data.value.at(-1)?.at ?? ''
    const since = new Date(now.value - minutes.value * 60_000).toISOString()
    return [...history.data.value, ...fresh.value.filter((each) => each.at > last)].filter((each) => each.at >= since)
  })
  return { readings, problem: history.problem, reload: history.reload }
}
