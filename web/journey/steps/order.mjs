import assert from 'node:assert/strict'
import { desk, phone } from '../people.mjs'
import { photograph } from '../photograph.mjs'
import { noteTheColour } from './colour.mjs'

export async function messagesOfTheOrder(house) {
  const duty = await house.person('zhiban', desk)
  await duty.see('alarm-detail-order').click()
  const page = duty.see('order-page')
  await page.getByText('周霜降').first().waitFor()
  await page.getByText('朱夏至').first().waitFor()
  house.known.order = new URL(duty.page.url()).pathname
  await duty.shoot('20-order-dispatched')
  await duty.page.getByText('看这张单发出的短信').click()
  for (const name of ['周霜降', '朱夏至']) await duty.see('message').filter({ hasText: name }).first().waitFor()
  await duty.shoot('21-messages')
  await duty.see('messages-gateway').click()
  await duty.see('gateway-sms').filter({ hasText: '可燃气体' }).first().waitFor()
  assert.ok((await duty.see('gateway-sms').count()) >= 2)
  await duty.shoot('22-gateway')
  await noteTheColour(house, 'YELLOW', ['任务单'], '23-unit-yellow')
}

export async function rectifyOnThePhone(house) {
  const officer = await house.person('wangshu', phone)
  await officer.page.locator('[data-testid^="m-order-"][data-status=DISPATCHED]').waitFor()
  await officer.shoot('30-phone-today')
  await officer.page.locator('[data-testid^="m-order-"][data-status=DISPATCHED]').click()
  await officer.see('m-order-accept').waitFor()
  await officer.shoot('31-phone-order')
  await officer.see('m-order-accept').click()
  await officer.see('m-order-rectify').waitFor()
  house.known.detector.measure(3.2)
  const picture = await photograph(officer.page)
  await officer.see('photo-input').setInputFiles({ name: 'T-103.jpg', mimeType: 'image/jpeg', buffer: picture })
  await officer.page.locator('[data-testid=photo][data-sent=true]').waitFor()
  await officer.see('m-order-note').fill('已切断气源，更换 T-103 法兰垫片，现场复测 3 %LEL。')
  await officer.dismissToasts()
  await officer.shoot('32-phone-photograph')
  await officer.see('m-order-rectify').click()
  await officer.see('m-finished').waitFor()
  await officer.shoot('33-phone-rectified')
}

/** What a page cannot offer, tried past the page: the platform refuses by itself, and says why. */
function tryPast(someone, order, version) {
  return someone.page.evaluate(
    async ([path, seen]) => {
      const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1]
      const headers = { 'content-type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token), 'Idempotency-Key': crypto.randomUUID() }
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ version: seen, passed: true, note: '' }) })
      return { status: answer.status, said: await answer.text() }
    },
    [`/api/workorder${order}/review`, version],
  )
}

export async function wrongAttempts(house) {
  const rectifier = await house.person('wangshu', phone)
  await rectifier.open(`/m${house.known.order}`)
  await rectifier.see('m-order-refusal-review').getByText('您本人提交过这张任务单的整改').waitFor()
  await rectifier.shoot('34-phone-refused')
  const { version } = await rectifier.page.evaluate(async (path) => (await fetch(path)).json(), `/api/workorder${house.known.order}`)
  rectifier.expect('40[39]', '/review')
  const refused = await tryPast(rectifier, house.known.order, version)
  assert.ok(refused.status === 403 || refused.status === 409, `${refused.status} ${refused.said}`)
  assert.match(refused.said, /不能自己复查/)

  const grid = await house.person('wangge', phone)
  await grid.open(`/m${house.known.order}`)
  await grid.see('m-order-refusal-review').waitFor()
  await grid.shoot('35-grid-watches')
}

export async function reviewOnThePhone(house) {
  const town = await house.person('linghu', phone)
  await town.open(`/m${house.known.order}`)
  await town.see('m-order-pass').waitFor()
  await town.shoot('36-town-reviews')
  await town.see('m-order-note').fill('现场复测正常，垫片已更换。')
  await noteTheColour(house, 'GREEN', ['任务单'], '37-unit-order-left')
  await town.see('m-order-pass').click()
  await town.see('m-finished').getByText('已销号').waitFor()
  await town.shoot('38-town-closed')
  const watching = await house.person('linghu', desk)
  await watching.see('colour-reason').filter({ hasText: '任务单' }).waitFor({ state: 'detached' })
  await noteTheColour(house, 'GREEN', [], '39-unit-green-again')
}
