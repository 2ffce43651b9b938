import { describe, expect, it } from 'vitest'
import { Problem } from '../api/problem'
import { useAction } from './useAction'

describe('a button', () => {
  it('uses the same key when pressed again after a lost connection', async () => {
    const keys: string[] = []
    const { run, problem } = useAction(async (key: string) => {
      keys.push(key)
      if (keys.length === 1) throw Problem.offline()
      return 'done'
    })
    expect(await run()).toBeUndefined()
    expect(problem.value?.code).toBe('offline')
    expect(await run()).toBe('done')
    expect(keys[1]).toBe(keys[0])
  })

  it('takes a new key after a refusal, after success and for other content', async () => {
    const keys: string[] = []
    const refusing = useAction(async (key: string) => {
      keys.push(key)
      throw new Problem(409, 'stale', '变了', '')
    })
    await refusing.run()
    await refusing.run()
    expect(keys[0]).not.toBe(keys[1])

    const lost: string[] = []
    const losing = useAction(async (key: string, _note: string) => {
      lost.push(key)
      throw Problem.offline()
    })
    await losing.run('甲')
    await losing.run('乙')
    expect(lost[0]).not.toBe(lost[1])
  })

  it('ignores a second press while the first is under way', async () => {
    let finish = () => {}
    let calls = 0
    const { run, busy } = useAction(async () => {
      calls++
      await new Promise<void>((done) => (finish = done))
    })
    const first = run()
    expect(busy.value).toBe(true)
    await run()
    finish()
    await first
    expect(calls).toBe(1)
    expect(busy.value).toBe(false)
  })
})
