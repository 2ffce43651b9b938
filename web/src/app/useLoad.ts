import { onScopeDispose, ref, shallowRef, watch, type WatchSource } from 'vue'
import { Problem } from '../api/problem'

/**
 * Fetches when created and whenever a source changes. A later request always wins; old rows stay while new ones load.
 * Whoever awaits a reload that a later one overtook waits for that one: afterwards the newest is on the screen.
 */
export function useLoad<T>(fetchIt: (signal: AbortSignal) => Promise<T>, sources: WatchSource[] = []) {
  const data = shallowRef<T | null>(null)
  const problem = ref<Problem | null>(null)
  const loading = ref(true)
  let current: AbortController | null = null
  let newest: Promise<void> = Promise.resolve()

  async function reload() {
    newest = load()
    let awaited: Promise<void>
    do await (awaited = newest)
    while (awaited !== newest)
  }

  async function load() {
    current?.abort()
    const mine = new AbortController()
    current = mine
    loading.value = true
    try {
      const answer = await fetchIt(mine.signal)
      if (current !== mine) return
      data.value = answer
      problem.value = null
    } catch (thrown) {
      if (current !== mine || mine.signal.aborted) return
      problem.value = Problem.of(thrown)
    } finally {
      if (current === mine) loading.value = false
    }
  }

  watch(sources, reload)
  onScopeDispose(() => current?.abort())
  void reload()
  return { data, problem, loading, reload }
}
