import assert from 'node:assert/strict'
import { desk } from '../people.mjs'

/** Longer than the delay of a rule, 10 s to raise and 30 s to clear, and a detector's pause between two readings. */
export const alarmPatienceMs = 90_000
const wangshu = '南浔望舒示例化工有限公司'
export const alarmsOnTheMap = (someone, count) =>
  someone.page.waitForFunction((wanted) => document.querySelector('[data-testid=map]')?.dataset.alarms === String(wanted), count)
/** All but those that wait for a person to decide whether they are one. */
export const unitsOnTheMap = (someone) => someone.page.waitForFunction(() => Number(document.querySelector('[data-testid=map]')?.dataset.units) > 2_980)
export const queued = (someone) => someone.page.locator('[data-testid^="alarm-"][data-state]')

export async function raiseOneAlarm(house) {
  const duty = await house.person('zhiban', desk)
  await duty.see('menu-points').click()
  await duty.page.getByText('测点 200 个').waitFor()
  await duty.shoot('10-points')
  await openTheUnit(house)
  await duty.see('menu-home').click()
  await duty.see('alarm-queue').getByText('现在没有报警').waitFor()
  await unitsOnTheMap(duty)
  await alarmsOnTheMap(duty, 0)
  await duty.shoot('11-home-quiet')
  await duty.page.evaluate(() => (window.neverReloaded = true))

  const detector = house.detector('gas-001')
  await detector.speak([3.1, 4.2, 26.3, 28, 31.4])
  await queued(duty).first().waitFor()
  await alarmsOnTheMap(duty, 1)
  await duty.see('alarm-queue').getByText('已派单').waitFor()
  await duty.shoot('12-alarm-live')
  detector.measure(29)
  detector.measure(33.5)
  await duty.see('alarm-queue').getByText('33.5').waitFor()
  assert.equal(await queued(duty).count(), 1, 'one alarm, however often the value crosses the limit')
  assert.equal(await duty.page.evaluate(() => window.neverReloaded), true)
  house.known.detector = detector

  await queued(duty).first().click()
  await duty.see('alarm-acknowledge').click()
  await duty.page.locator('[data-state=ACK_ACTIVE]').waitFor()
  await duty.shoot('13-alarm-acknowledged')
  await queued(duty).first().dblclick()
  await duty.see('alarm-detail').waitFor()
  await duty.see('reading-chart').waitFor()
  await duty.shoot('14-alarm-detail')
}

/** The town officer has the page of the unit open all the while, and never reloads it. */
async function openTheUnit(house) {
  const town = await house.person('linghu', desk)
  await town.page.keyboard.press('/')
  await town.page.keyboard.type('nxwssl')
  await town.see('find-list').getByText(wangshu).waitFor()
  await town.shoot('15-search')
  await town.page.keyboard.press('Enter')
  await town.see('unit-page').getByText(wangshu).first().waitFor()
  house.known.unit = new URL(town.page.url()).pathname
  await town.page.locator('[data-testid=unit-colour][data-colour=GREEN]').waitFor()
  house.known.colours = [await town.see('unit-colour').innerText()]
  await town.shoot('16-unit-green')
}

export async function worseAlarm(house) {
  const duty = await house.person('zhiban', desk)
  await duty.see('menu-home').click()
  await duty.see('alarm-queue').waitFor()
  house.known.detector.measure(46.5)
  const hot = duty.page.locator('[data-testid=alarm-queue] .hot')
  await hot.waitFor({ timeout: alarmPatienceMs })
  await alarmsOnTheMap(duty, 1)
  await duty.see('need').filter({ hasText: '高高限报警' }).waitFor()
  await duty.see('alarm-queue').getByText('已派单').waitFor()
  await hot.click()
  await duty.shoot('50-worse-alarm')
  await duty.page.keyboard.press('i')
  await duty.see('dialog').getByText('危险化学品泄漏事故应急预案').waitFor()
  await duty.shoot('51-open-incident')
  await duty.see('incident-open').click()
  await duty.see('incident-page').waitFor()
  house.known.incident = new URL(duty.page.url()).pathname
}
