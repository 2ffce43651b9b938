import { ref } from 'vue'
import { newKey } from '../api/client'
import { Problem } from '../api/problem'

/**
 * One button's command: busy while it runs, the problem when refused. The key is kept while the outcome is unknown and
 * the content unchanged, so pressing again after a lost connection cannot do the thing twice.
 */
export function useAction<A extends unknown[], R>(perform: (key: string, ...input: A) => Promise<R>) {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  let kept: { key: string; content: string } | null = null

  async function run(...input: A): Promise<R | undefined> {
    if (busy.value) return undefined
    const content = JSON.stringify(input)
    if (kept === null || kept.content !== content) kept = { key: newKey(), content }
    busy.value = true
    problem.value = null
    try {
      const answer = await perform(kept.key, ...input)
      kept = null
      return answer
    } catch (thrown) {
      problem.value = Problem.of(thrown)
      if (!problem.value.undecided) kept = null
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run, clear: () => (problem.value = null) }
}
