import assert from 'node:assert/strict'
import { desk } from '../people.mjs'
import { unitsOnTheMap } from './alarms.mjs'

const number = (text) => Number(text.replace(/[^\d]/g, ''))

export async function leadersDesk(house) {
  const leader = await house.person('lingdao', desk)
  await leader.see('needs').waitFor()
  await leader.page.locator('[data-testid^="figure-"]').nth(4).waitFor()
  await unitsOnTheMap(leader)
  assert.ok((await leader.see('need').count()) <= 5)
  await leader.shoot('60-leader')
  const figures = leader.page.locator('[data-testid^="figure-"]')
  assert.equal(await figures.count(), 5)
  for (const index of [0, 1, 2, 3, 4]) await openTheFigure(leader, index)
}

/** A figure opens into the rows it counts: page by page there are as many as it says. */
async function openTheFigure(leader, index) {
  await leader.see('menu-home').click()
  const figure = leader.page.locator('[data-testid^="figure-"]').nth(index)
  await figure.waitFor()
  const name = await figure.getAttribute('data-testid')
  const value = number(await figure.locator('b').evaluate((each) => each.firstChild.textContent))
  const rows = leader.page.locator('tbody tr.go, [data-testid^="alarm-"][data-state]')
  await figure.click()
  await leader.see('loading').waitFor({ state: 'detached' })
  await leader.page.locator('.page').first().waitFor()
  let listed = 0
  if (value === 0) await leader.see('empty').waitFor()
  else {
    await rows.first().waitFor()
    listed = await rows.count()
    const pager = leader.see('pager-total')
    if (value > listed) {
      assert.match(await pager.innerText(), new RegExp(`共 ${value.toLocaleString('en')} 条`))
      listed = await lastRow(leader, rows, value, listed)
    }
  }
  assert.equal(listed, value, `${name} says ${value} and opens into ${listed} rows`)
  await leader.shoot(`61-${name}`)
}

/** The number of the last row on the last page, opened by its address as a person may. */
async function lastRow(leader, rows, value, size) {
  const address = new URL(leader.page.url())
  const last = Math.ceil(value / size) - 1
  address.searchParams.set('page', String(last))
  await leader.open(address.pathname + address.search)
  await leader.page.getByText(`${last + 1} / ${last + 1}`).waitFor()
  await rows.first().waitFor()
  return last * size + (await rows.count())
}

export async function lifeLine(house) {
  const leader = await house.person('lingdao', desk)
  await leader.see('menu-orders').click()
  await leader.see('orders-all').click()
  await leader.page.locator('tr[data-status=CLOSED]').first().click()
  const events = leader.see('life-line').locator('li')
  await events.first().waitFor()
  const kinds = (await events.evaluateAll((all) => all.map((each) => each.dataset.testid))).map((each) => each.replace('life-', ''))
  assert.equal(kinds[0], 'reading')
  for (const [before, after] of [['reading', 'alarm_raised'], ['alarm_raised', 'dispatched'], ['dispatched', 'accepted'], ['accepted', 'rectified'], ['rectified', 'closed']]) {
    assert.ok(kinds.indexOf(before) >= 0 && kinds.indexOf(before) < kinds.indexOf(after), `${before} before ${after} in ${kinds}`)
  }
  const photo = leader.see('life-line').getByTestId('evidence-photo').first()
  await photo.locator('img').evaluate((each) => each.decode())
  await leader.shoot('62-life-line')
  await photo.click()
  const full = leader.see('dialog').locator('img.full')
  await full.evaluate((each) => each.decode())
  assert.equal(await full.evaluate((each) => each.naturalWidth), 1600)
  await leader.shoot('63-photograph')
  await leader.see('dialog-close').click()
}
