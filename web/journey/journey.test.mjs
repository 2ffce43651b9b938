import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from './house.mjs'
import { steps } from './steps/all.mjs'

test('the journey', { timeout: 1_200_000 }, async (journey) => {
  const house = await House.open()
  journey.after(() => house.close())
  let broken = false
  for (const [title, walk] of steps) {
    await journey.test(title, { skip: broken ? 'it stands on a step that failed' : false }, async () => {
      try {
        await walk(house)
        house.assertCalm()
      } catch (failure) {
        broken = true
        await house.showWhereItBroke()
        throw failure
      }
    })
  }
  assert.deepEqual(house.platform.errors(), [], 'the platform wrote errors into its log')
})
