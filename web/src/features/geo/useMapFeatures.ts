import { computed, ref, shallowRef } from 'vue'
import { get } from '../../api/client'
import { Problem } from '../../api/problem'
import type { MapFeature } from '../../api/types'
import { useLiveReload } from '../../app/live'
import type { Viewport } from './drawing'

export type LayerName = 'units' | 'alarms' | 'incidents'

export const layerWords: Record<LayerName, string> = { units: '单位', alarms: '报警', incidents: '事件' }

/** What stands in the viewport, asked again on every move and every live change; the latest question wins. */
export function useMapFeatures() {
  const shown = ref<LayerName[]>(['units', 'alarms', 'incidents'])
  const features = shallowRef<MapFeature[]>([])
  const problem = ref<Problem | null>(null)
  let view: Viewport | null = null
  let asked: AbortController | null = null

  async function reload() {
    if (view === null) return
    asked?.abort()
    const mine = new AbortController()
    asked = mine
    if (shown.value.length === 0) {
      features.value = []
      return
    }
    try {
      const query = { bbox: view.bbox, zoom: view.zoom, layers: shown.value.join(',') }
      const answer = await get('/api/geo/map', { query, signal: mine.signal })
      if (asked !== mine) return
      features.value = answer.features
      problem.value = null
    } catch (thrown) {
      if (asked === mine && !mine.signal.aborted) problem.value = Problem.of(thrown)
    }
  }

  function toggle(layer: LayerName) {
    shown.value = shown.value.includes(layer) ? shown.value.filter((each) => each !== layer) : [...shown.value, layer]
    void reload()
  }

  useLiveReload(['alarm', 'incident', 'colour', 'import'], reload)
  return {
    shown: computed(() => shown.value),
    features,
    problem,
    toggle,
    reload,
    look: (at: Viewport) => {
      view = at
      void reload()
    },
  }
}
