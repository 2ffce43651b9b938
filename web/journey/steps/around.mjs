import assert from 'node:assert/strict'
import { Line } from '../line.mjs'
import { desk, phone } from '../people.mjs'
import { alarmPatienceMs, queued } from './alarms.mjs'

/** Shown within ten seconds of silence; a little is left to the browser. */
const lostWithinMs = 11_000

export async function resumeAfterLostLine(house) {
  const duty = await house.person('zhiban', desk)
  await duty.see('menu-home').click()
  await duty.page.locator('[data-testid=alarm-queue] [data-state=UNACK_CLEARED]').click({ timeout: alarmPatienceMs })
  await duty.see('alarm-acknowledge').click()
  await duty.see('alarm-queue').getByText('现在没有报警').waitFor()

  const line = await Line.to(house.platform.port)
  const cutOff = await house.personOver(line, 'zhiban', desk)
  await cutOff.see('alarm-queue').getByText('现在没有报警').waitFor()
  await cutOff.page.locator('[data-testid=live-state][data-state=on]').waitFor()
  cutOff.expected.push(/ERR_(CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_CLOSED|NETWORK_CHANGED)/)
  await cutOff.shoot('69-line-alive')
  line.goDead()
  house.known.detector.measure(27)
  await cutOff.page.locator('[data-testid=live-state][data-state=lost]').waitFor({ timeout: lostWithinMs })
  await queued(duty).filter({ hasText: '27' }).first().waitFor({ timeout: alarmPatienceMs })
  assert.equal(await queued(cutOff).count(), 0, 'nothing comes through a dead line')
  await cutOff.shoot('70-line-lost')
  line.comeBack()
  await cutOff.page.locator('[data-testid=live-state][data-state=on]').waitFor({ timeout: alarmPatienceMs })
  await queued(cutOff).filter({ hasText: '27' }).first().waitFor()
  await cutOff.shoot('71-line-resumed')
  house.known.detector.measure(3)
  await house.farewell(cutOff)
  line.close()
}

export async function publicCode(house) {
  const town = await house.person('linghu', desk)
  const colour = await town.see('unit-colour').getAttribute('data-colour')
  await town.see('unit-code').click()
  await town.see('code-image').waitFor()
  await town.shoot('72-code')
  const path = await town.see('code-link').getAttribute('href')
  await town.see('dialog-close').click()
  const passer = await house.stranger(phone)
  await passer.open(path)
  await passer.page.locator(`[data-testid=public-code][data-colour=${colour}]`).waitFor()
  const words = await passer.page.locator('body').innerText()
  for (const name of ['周霜降', '朱夏至']) assert.ok(!words.includes(name), 'a public page names no person')
  await passer.shoot('73-public-code')
  await passer.page.getByRole('button', { name: '大字' }).click()
  await passer.shoot('74-public-code-large')
  passer.expect(404, '/api/public/codes/')
  await passer.open('/public/code/ZZZZZZZZ')
  await passer.see('problem').waitFor()
  await passer.shoot('75-public-code-unknown')
}

export async function search(house) {
  const duty = await house.person('zhiban', desk)
  await duty.page.keyboard.press('/')
  await duty.page.keyboard.type('nxfs')
  await duty.see('find-list').getByText('南浔扶桑示例木业有限公司').waitFor()
  await duty.page.keyboard.press('Escape')
  await duty.page.keyboard.press('/')
  await duty.page.keyboard.press('Control+a')
  await duty.page.keyboard.type('没有这一家')
  await duty.see('find-list').getByText('没有找到').waitFor()
  await duty.shoot('76-search-nothing')
  await duty.page.keyboard.press('Escape')
}

export async function noPermission(house) {
  const duty = await house.person('zhiban', desk)
  for (const path of ['/ledgers', '/reviews', '/accounts']) {
    await duty.open(path)
    await duty.see('no-permission').waitFor()
  }
  await duty.shoot('77-no-permission')
  await duty.open('/nowhere')
  await duty.see('empty').getByText('没有这一页').waitFor()
  await duty.shoot('78-missing-page')
  const grid = await house.person('wangge', phone)
  await grid.open('/m')
  await grid.see('empty').or(grid.page.locator('[data-testid^="m-order-"]')).first().waitFor()
  await grid.shoot('79-grid-today')
  await grid.see('m-tab-me').click()
  await grid.see('m-me').waitFor()
  await grid.shoot('80-phone-me')
}

const notice = `一、元旦：1月1日（星期五）至3日（星期日）放假，共3天。
二、春节：2月5日（星期五，除夕）至13日（星期六）放假调休，共9天。1月31日（星期日）、2月20日（星期六）上班。`

export async function enterDaysOff(house) {
  const officer = await house.person('shuju', desk)
  await officer.see('menu-calendar').click()
  await officer.see('notice-state').getByText('国办发明电').waitFor()
  await officer.shoot('81-calendar')
  await officer.open('/calendar?year=2027')
  await officer.see('notice-state').getByText('暂按周一至周五计算').waitFor()
  await officer.see('period-from').fill('2027-02-04')
  await officer.see('period-length').fill('3')
  await officer.see('period-last').getByText('2027-02-09').waitFor()
  await officer.see('enter-notice').click()
  await officer.see('notice-number').fill('试用通知1号')
  await officer.see('notice-issued').fill('2026-11-20')
  await officer.see('notice-text').fill(notice)
  await officer.see('notice-read').click()
  await officer.see('dialog').getByText('放假 12 天，调休上班 2 天').waitFor()
  await officer.shoot('82-calendar-notice')
  await officer.see('notice-keep').click()
  await officer.see('notice-state').getByText('试用通知1号').waitFor()
  await officer.see('period-last').getByText('2027-02-17').waitFor()
  await officer.shoot('83-calendar-next-year')
  await house.farewell(officer)
}
