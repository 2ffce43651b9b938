import assert from 'node:assert/strict'
import { desk } from '../people.mjs'
import { alarmPatienceMs } from './alarms.mjs'

/** Notes what the open page of the unit says now, after waiting for it to say this colour and these reasons. */
export async function noteTheColour(house, colour, reasons, picture) {
  const town = await house.person('linghu', desk)
  await town.page.locator(`[data-testid=unit-colour][data-colour=${colour}]`).waitFor({ timeout: alarmPatienceMs })
  for (const reason of reasons) await town.see('colour-reason').filter({ hasText: reason }).first().waitFor()
  house.known.colours.push(await town.see('unit-colour').innerText())
  await town.shoot(picture)
}

export async function watchTheColour(house) {
  const scores = house.known.colours.map((each) => Number(/\d+/.exec(each)[0]))
  assert.ok(scores.length >= 4, `seen ${scores}`)
  for (const [index, score] of scores.entries()) if (index > 0) assert.notEqual(score, scores[index - 1], `seen ${scores}`)
  assert.equal(scores.at(-1), scores[0], 'all is as good as before')
}
