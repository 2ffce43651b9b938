/**
 * An order by hand: refused, re-routed, extended, rectified, returned, rectified again and closed; a saved view, deeds upon many.
 * In real Chromium, desk and phone, against the shipped jar. ANLAN_AT=http://… uses a platform that runs already.
 */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { House } from './house.mjs'
import { openBrowser, desk, phone } from './people.mjs'
import { photograph } from './photograph.mjs'

const title = `清理疏散通道 ${Date.now() % 100_000}`
let house
let path

before(async () => {
  house = process.env.ANLAN_AT ? new House(await openBrowser(), { address: process.env.ANLAN_AT, stop: async () => {}, errors: () => [] }) : await House.open('import')
})

after(() => house?.close())

test('an officer dispatches by hand, from a template', async () => {
  const town = await house.person('linghu', desk)
  await town.page.waitForFunction(async () => (await (await fetch('/api/setup')).json()).phase === 'READY', null, { timeout: 300_000 })
  const unit = await town.page.evaluate(async () => (await (await fetch('/api/registry/units?q=望舒')).json()).items[0].id)
  await town.open(`/units/${unit}`)
  await town.see('unit-dispatch').click()
  await town.see('dispatch-template').selectOption({ label: '清理疏散通道（1 个工作日）' }).catch(() => town.see('dispatch-template').selectOption({ index: 1 }))
  await town.see('dispatch-title').fill(title)
  await town.shoot('80-order-template')
  await town.see('dispatch-send').click()
  await town.see('order-status').getByText('已派单').waitFor()
  path = new URL(town.page.url()).pathname
  house.assertCalm()
})

test('the enterprise says on the phone that it is not theirs', async () => {
  const owner = await house.person('wangshu', phone)
  await owner.open(`/m${path}`)
  await owner.see('m-order-accept').waitFor()
  await owner.open('/m')
  await owner.page.getByText(title).first().waitFor()
  await owner.shoot('79-phone-today')
  await owner.open(`/m${path}`)
  await owner.see('m-order-accept').waitFor()
  await owner.shoot('81-phone-order-deeds')
  await owner.see('m-order-refuse').click()
  await owner.see('deed-reason').fill('通道是隔壁物业管的。')
  await owner.see('person-choice').waitFor()
  await owner.shoot('82-phone-refuse')
  await owner.see('deed-sure').click()
  await owner.see('m-order-status').getByText('待改派').waitFor()
  house.assertCalm()
})

test('the officer finds it among what needs him, and insists', async () => {
  const town = await house.person('linghu', desk)
  await town.see('menu-home').click()
  await town.page.getByText(title).first().waitFor()
  await town.open(path)
  await town.see('order-status').getByText('待改派').waitFor()
  await town.see('passes').getByText('通道是隔壁物业管的').waitFor()
  await town.shoot('83-order-refused')
  await town.see('order-reroute').click()
  await town.see('deed-reason').fill('产权证上是你们的，请先清理。')
  await town.see('person-find').fill('周霜降')
  await town.page.keyboard.press('Enter')
  await town.see('person-choice').getByText('周霜降').first().click()
  await town.shoot('84-order-reroute')
  await town.see('deed-sure').click()
  await town.see('order-status').getByText('已派单').waitFor()
  house.assertCalm()
})

test('more time is asked for on the phone and granted at the desk', async () => {
  const owner = await house.person('wangshu', phone)
  await owner.open(`/m${path}`)
  await owner.see('m-order-accept').click()
  await owner.see('m-order-rectify').waitFor()
  await owner.see('m-order-extend').click()
  await owner.see('deed-reason').fill('堆放的设备要吊车。')
  await owner.see('extend-72').click()
  await owner.shoot('85-phone-extend')
  await owner.see('deed-sure').click()
  await owner.see('extension').waitFor()
  await owner.dismissToasts()
  await owner.shoot('86-phone-extension')
  const town = await house.person('linghu', desk)
  await town.open(path)
  await town.see('extension-grant').click()
  await town.shoot('87-order-extension')
  await town.see('extension-grant-sure').click()
  await town.see('extension').waitFor({ state: 'detached' })
  house.assertCalm()
})

test('it is returned once and then closed', async () => {
  const owner = await house.person('wangshu', phone)
  const town = await house.person('linghu', desk)
  for (const [said, button] of [['先清了一半。', 'order-return'], ['全部清理完毕。', 'order-pass']]) {
    await owner.open(`/m${path}`)
    await owner.see('photo-input').setInputFiles({ name: 'corridor.jpg', mimeType: 'image/jpeg', buffer: await photograph(owner.page) })
    await owner.page.locator('[data-testid=photo][data-sent=true]').waitFor()
    await owner.see('m-order-note').fill(said)
    await owner.see('m-order-rectify').click()
    await owner.see('m-finished').waitFor()
    await town.open(path)
    await town.see('order-note').fill('看过照片。')
    await town.see(button).click()
    await town.see('order-status').getByText(button === 'order-pass' ? '已销号' : '整改中').waitFor()
  }
  await town.dismissToasts()
  await town.shoot('88-order-whole-life')
  house.assertCalm()
})

test('the list keeps views, and one deed goes to many', async () => {
  const town = await house.person('linghu', desk)
  const unit = await town.page.evaluate(async () => (await (await fetch('/api/registry/units?q=望舒')).json()).items[0].id)
  for (const each of ['一', '二', '三']) {
    await town.open(`/units/${unit}`)
    await town.see('unit-dispatch').click()
    await town.see('dispatch-title').fill(`${title} ${each}`)
    await town.see('dispatch-send').click()
    await town.see('order-status').waitFor()
  }
  await town.open('/orders')
  await town.see('orders-q').fill(title)
  await town.page.keyboard.press('Enter')
  await town.page.getByText(`${title} 三`).first().waitFor()
  await town.see('view-keep').click()
  await town.see('view-name').fill('通道')
  await town.see('view-save').click()
  await town.see('view-通道').waitFor()
  await town.see('orders-clear').click()
  await town.see('view-通道').click()
  await town.see('orders-select-all').check()
  await town.shoot('89-orders-selected')
  await town.see('bulk-urge').click()
  await town.see('bulk-sure').click()
  await town.see('bulk-answer').getByText('办成 3 张').waitFor()
  await town.see('bulk-close').click()
  await town.see('orders-select-all').check()
  await town.see('bulk-urge').click()
  await town.see('bulk-sure').click()
  await town.see('bulk-answer').getByText('没办成 3 张').waitFor()
  await town.shoot('90-orders-bulk-answer')
  await town.see('bulk-close').click()
  house.assertCalm()
})

test('an order is split among two, and waits for both', async () => {
  const town = await house.person('linghu', desk)
  await town.open('/orders')
  await town.see('orders-q').fill(`${title} 三`)
  await town.page.keyboard.press('Enter')
  await town.page.locator('tr', { hasText: `${title} 三` }).first().click()
  await town.see('order-split').click()
  await town.see('part-title-0').fill('查东侧通道')
  await town.see('person-choice').nth(0).locator('input[type=radio]').nth(0).check()
  await town.see('part-add').click()
  await town.see('part-title-1').fill('查西侧通道')
  await town.see('person-choice').nth(1).locator('input[type=radio]').nth(1).check()
  await town.shoot('91-order-split')
  await town.see('split-sure').click()
  await town.see('parts').getByText('查西侧通道').waitFor()
  await town.dismissToasts()
  await town.shoot('92-order-parts')
  house.assertCalm()
})

test('an alarm reaches an ordinary telephone, and its answer moves the order', async () => {
  const duty = await house.person('zhiban', desk)
  const detector = house.detector('gas-001')
  await detector.speak([3.1, 4.2, 26.3, 28, 31.4])
  await duty.page.locator('[data-testid^="alarm-"][data-state]').first().waitFor()
  await duty.see('alarm-queue').getByText('已派单').waitFor()
  await duty.page.locator('[data-testid^="alarm-"][data-state]').first().dblclick()
  await duty.see('alarm-detail-order').click()
  await duty.see('order-status').getByText('已派单').waitFor()
  const order = new URL(duty.page.url()).pathname
  await duty.page.getByText('看这张单发出的短信').click()
  await duty.see('messages-gateway').click()
  const asked = duty.see('gateway-sms').filter({ hasText: '可燃气体' }).filter({ hasText: '回复1接受' }).first()
  await asked.waitFor()
  const reply = async (words) => {
    await asked.getByTestId('gateway-reply').click()
    await duty.see('gateway-text').fill(words)
    await duty.see('gateway-send').click()
    await duty.see('gateway-text').waitFor({ state: 'detached' })
  }
  await reply('1')
  await duty.shoot('93-gateway-reply')
  await duty.open(order)
  await duty.see('order-status').getByText('整改中').waitFor()
  await duty.see('life-line').getByText('已接受任务（短信回复）').first().waitFor()
  await duty.dismissToasts()
  await duty.shoot('94-order-accepted-by-sms')

  // A bare 2 would now go to the newest message that was not answered: the code says which one is meant.
  await duty.open('/messages?view=gateway')
  const [, code] = /回复编号 (\d{3})/.exec(await asked.innerText())
  await reply(`2 ${code}`)
  await duty.open(order)
  await duty.see('extension').waitFor()
  await duty.shoot('95-order-extension-by-sms')

  await duty.open('/messages?view=gateway')
  await duty.see('stranger-phone').fill('13900000000')
  await duty.see('stranger-text').fill('1')
  await duty.see('stranger-send').click()
  await duty.see('messages-inbound').click()
  await duty.page.locator('[data-testid=inbound][data-state=UNKNOWN_PHONE]').first().waitFor()
  await duty.shoot('96-inbound')
  await detector.stop()
  house.assertCalm()
})

test('who was told and whether it arrived is seen at the desk and on the phone', async () => {
  const duty = await house.person('zhiban', desk)
  for (const view of ['sent', 'calls', 'routes', 'templates']) {
    await duty.open(`/messages?view=${view}`)
    await duty.see('messages').waitFor()
    await duty.shoot(`97-messages-${view}`)
  }
  const grid = await house.person('wangge', phone)
  await grid.open('/m/messages')
  await grid.shoot('98-phone-messages')
  house.assertCalm()
})
