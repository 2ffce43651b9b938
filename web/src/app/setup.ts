import { computed, shallowRef } from 'vue'
import { get } from '../api/client'
import { Problem } from '../api/problem'
import type { Setup } from '../api/types'

const answer = shallowRef<Setup | null>(null)
const trouble = shallowRef<Problem | null>(null)

export const setup = computed(() => answer.value)
export const setupProblem = computed(() => trouble.value)
export const ready = computed(() => answer.value?.phase === 'READY')

/** Nobody is signed in while the first data load, so there is no push yet: ask each second until ready. */
export async function followSetup(): Promise<void> {
  for (;;) {
    try {
      answer.value = await get('/api/setup')
      trouble.value = null
      if (answer.value.phase === 'READY') return
    } catch (thrown) {
      trouble.value = Problem.of(thrown)
    }
    await new Promise((done) => setTimeout(done, 1000))
  }
}
