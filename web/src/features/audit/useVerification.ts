import { computed, onScopeDispose } from 'vue'
import { get, post } from '../../api/client'
import { useAction } from '../../app/useAction'
import { useLoad } from '../../app/useLoad'

const LOOK_AGAIN_MS = 1000

/** The verification that runs on the platform, whoever started it; it goes on when the page is left. */
export function useVerification() {
  const { data, problem, reload } = useLoad((signal) => get('/api/audit/verification', { signal }))
  const starting = useAction((key) => post('/api/audit/verification', { key }))
  const stopping = useAction((key) => post('/api/audit/verification/stop', { key }))
  const timer = setInterval(() => data.value?.running === true && void reload(), LOOK_AGAIN_MS)
  onScopeDispose(() => clearInterval(timer))

  return {
    state: data,
    problem: computed(() => starting.problem.value ?? stopping.problem.value ?? problem.value),
    busy: computed(() => starting.busy.value || stopping.busy.value),
    start: async () => (await starting.run(), await reload()),
    stop: async () => (await stopping.run(), await reload()),
  }
}
