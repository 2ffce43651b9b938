import assert from 'node:assert/strict'
import { desk } from '../people.mjs'
import { noteTheColour } from './colour.mjs'

export async function commandTheIncident(house) {
  const duty = await house.person('zhiban', desk)
  await duty.page.locator('[data-testid=incident-page][data-state=OPEN]').waitFor()
  await duty.shoot('52-incident')
  for (const title of ['出动堵漏', '信息报告']) await send(duty, title)
  const directives = duty.page.locator('[data-testid^="directive-"]').filter({ has: duty.page.getByTestId('receipt-read') })
  assert.equal(await directives.count(), 2)
  await duty.shoot('54-incident-directives')
  await receipt(duty, directives.filter({ hasText: '出动堵漏' }), ['accepted', 'arrived', 'done'])
  await receipt(duty, directives.filter({ hasText: '信息报告' }), ['read'])
  await duty.page.keyboard.press('l')
  await duty.page.keyboard.type('14:40 现场浓度降到 12 %LEL，下风向 300 米警戒已设。')
  await duty.page.keyboard.press('Enter')
  await duty.see('incident-log').getByText('下风向 300 米警戒已设').waitFor()
  await duty.dismissToasts()
  await duty.shoot('56-incident-receipts')
  await noteTheColour(house, 'RED', ['报警', '事件'], '56-unit-red')
  house.known.detector.measure(4)
  await close(duty)
}

async function send(duty, title) {
  const card = duty.see('incident-cards').locator('li').filter({ hasText: title })
  await card.getByRole('button', { name: '填入' }).click()
  await duty.see('directive-person').first().waitFor()
  if (title === '出动堵漏') await duty.shoot('53-directive')
  await duty.see('directive-send').click()
  await duty.see('dialog').waitFor({ state: 'detached' })
  await card.getByText('已下达').waitFor()
}

async function receipt(duty, directive, steps) {
  for (const step of steps) {
    await directive.getByRole('button', { name: '电话' }).click()
    await duty.see(`phone-receipt-${step}`).click()
    await duty.see('phone-receipt-note').fill('电话接通，本人答复。')
    if (step === 'accepted') await duty.shoot('55-phone-receipt')
    await duty.see('phone-receipt-save').click()
    await duty.see('dialog').waitFor({ state: 'detached' })
    await directive.locator(`[data-testid=receipt-${step}][data-done=true]`).waitFor()
  }
}

async function close(duty) {
  await duty.see('incident-close').click()
  await duty.page.locator('[data-testid^="close-explain-"]').fill('初报已由电话完成，书面续报另附。')
  await duty.see('close-summary').fill('卸料软管接头泄漏，消防堵漏后切断气源，无人员伤亡，无遗留事项。')
  await duty.see('close-sure').check()
  await duty.shoot('57-close-incident')
  await duty.see('close-confirm').click()
  await duty.page.locator('[data-testid=incident-page][data-state=CLOSED]').waitFor()
  await duty.shoot('58-incident-closed')
}
