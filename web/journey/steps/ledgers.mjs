import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { desk } from '../people.mjs'
import { unitsOnTheMap } from './alarms.mjs'

/** On disk the demonstration's files bear plain names; a department hands them in under its own. */
const emergency = { file: 'ledger-emergency.xlsx', title: '应急管理局-重点监管单位台账.xlsx' }
const market = { file: 'ledger-market.xlsx', title: '市场监管局-特种设备与场所清单.xlsx' }
const importPatienceMs = 180_000

const number = async (locator) => Number((await locator.innerText()).replace(/\D/g, ''))

async function handIn(officer, platform, { file, title }, source, rows) {
  await officer.see('menu-ledgers').click()
  await officer.see('ledger-file').setInputFiles({ name: title, mimeType: 'application/octet-stream', buffer: readFileSync(platform.file(file)) })
  await officer.see('ledger-source').fill(source)
  await officer.see('ledger-upload').click()
  await officer.see('ledger-page').getByText(title).first().waitFor()
  await officer.see('ledger-progress').getByText(`/ ${rows.toLocaleString('en')} 行`).waitFor()
  await officer.page.locator('[data-testid=ledger-page][data-status=DONE]').waitFor({ timeout: importPatienceMs })
}

const counts = async (officer) => {
  const found = {}
  for (const outcome of ['cleaned', 'linked', 'new', 'doubtful', 'refused']) found[outcome] = await number(officer.see(`ledger-tab-${outcome}`).locator('b'))
  return found
}

export async function importLedgers(house) {
  const officer = await house.person('shuju', desk)
  await officer.see('menu-ledgers').click()
  await officer.see('empty').getByText('还没有导入过台账').waitFor()
  await officer.shoot('01-ledgers-empty')
  await handIn(officer, house.platform, emergency, '区应急管理局', 1800)
  assert.deepEqual({ ...(await counts(officer)), cleaned: 0 }, { cleaned: 0, linked: 0, new: 1800, doubtful: 0, refused: 0 })
  await officer.shoot('02-ledger-clean')
  await handIn(officer, house.platform, market, '区市场监管局', 1700)
  await readTheReport(officer)
  await lookAtTheMap(officer)
  await decideThePair(officer)
}

async function readTheReport(officer) {
  const found = await counts(officer)
  assert.equal(found.refused, 40)
  assert.ok(found.doubtful >= 12 && found.doubtful <= 15, `doubtful ${found.doubtful}`)
  assert.equal(found.new + found.linked + found.doubtful + found.refused, 1700)
  assert.ok(found.cleaned > 1000, `cleaned ${found.cleaned}`)
  await officer.see('ledger-row').first().waitFor()
  const refused = await officer.see('ledger-row').first().locator('td').allInnerTexts()
  assert.equal(refused[0], '特种设备与场所清单')
  assert.match(refused[1], /^\d+$/)
  assert.notEqual(refused[3], '', 'the column')
  assert.notEqual(refused.at(-1), '—', 'the remedy')
  await officer.shoot('03-report-refused')
  for (const outcome of ['doubtful', 'new', 'linked', 'cleaned']) {
    await officer.see(`ledger-tab-${outcome}`).click()
    await officer.see('ledger-row').first().waitFor()
    await officer.shoot(`04-report-${outcome}`)
  }
  const [sheet] = await Promise.all([officer.page.waitForEvent('download'), officer.see('ledger-export').click()])
  assert.match(sheet.suggestedFilename(), /\.xlsx$/)
}

async function lookAtTheMap(officer) {
  await officer.see('menu-map').click()
  await unitsOnTheMap(officer)
  await officer.shoot('05-map')
}

async function decideThePair(officer) {
  await officer.see('menu-reviews').click()
  const open = await number(officer.see('reviews-open'))
  await officer.page.getByText('为什么是这个分数').waitFor()
  for (let at = 0; at < open && !(await officer.page.locator('.q li.on').innerText()).includes('扶桑'); at++) await officer.page.keyboard.press('j')
  await officer.page.locator('.pair').getByText('南浔扶桑示例木业有限公司').first().waitFor()
  await officer.shoot('06-review')
  await officer.page.keyboard.press('a')
  await officer.page.getByText('已判为同一单位').waitFor()
  await officer.see('reviews-open').getByText(String(open - 1), { exact: true }).waitFor()
  await officer.shoot('07-review-decided')
}
