import { effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import { useLoad } from './useLoad'

/** Answers are given by hand, in whatever order a test wants. */
function byHand() {
  const asked: ((answer: string) => void)[] = []
  const load = effectScope().run(() => useLoad(() => new Promise<string>((done) => asked.push(done))))!
  return { asked, load }
}

describe('a load', () => {
  it('lets the later request win', async () => {
    const { asked, load } = byHand()
    const later = load.reload()
    asked[1]!('later')
    await later
    asked[0]!('earlier')
    await Promise.resolve()
    expect(load.data.value).toBe('later')
  })

  it('that was overtaken is awaited until the newest has come', async () => {
    const { asked, load } = byHand()
    let seen: string | null = null
    const mine = load.reload().then(() => (seen = load.data.value))
    void load.reload()
    asked[1]!('overtaken')
    await new Promise((done) => setImmediate(done))
    expect(seen).toBeNull()
    asked[2]!('newest')
    await mine
    expect(seen).toBe('newest')
  })
})
