import { after, before, test } from 'node:test'
import { desk, openBrowser, phone, Someone } from './people.mjs'
import { Platform } from './platform.mjs'

let platform
let browser

before(async () => {
  browser = await openBrowser()
  platform = await Platform.start()
})

after(async () => {
  await browser?.close()
  await platform?.stop()
})

const signedIn = (username, size = desk) => Someone.signedIn(browser, platform, size, username)

test('a hole in the chain is found and mended', async () => {
  const officer = await signedIn('shuju')
  await officer.page.goto('/organisation/holes')
  const hole = officer.page.locator('[data-testid=hole][data-trouble=VACANT]')
  await hole.first().getByTestId('hole-mend').click()
  await officer.see('appoint').first().click()
  await officer.see('appoint-fresh').click()
  await officer.see('appoint-name').fill('俞清明')
  await officer.see('appoint-phone').fill('13900000123')
  await officer.see('appoint-save').click()
  await officer.page.getByTestId('holder').filter({ hasText: '俞清明' }).waitFor()
  await officer.page.goto('/organisation/holes')
  await officer.see('holes-sum').filter({ hasText: '空缺 0 处' }).waitFor()
  await officer.leave()
})

test('a grid member is away from the phone, and comes back early', async () => {
  const member = await signedIn('wangge', phone)
  await member.page.goto('/m/absence')
  await member.see('absence-add').click()
  await member.see('absence-reason').fill('休假')
  await member.see('absence-save').click()
  const absence = member.page.locator('[data-testid^="absence-"][data-state=CURRENT]')
  await absence.waitFor()
  await member.see('absence-undo').click()
  await member.see('absence-undo').click()
  await absence.waitFor({ state: 'detached' })
  await member.leave()
})

test('a committee meets, and its resolution becomes a work order', async () => {
  const officer = await signedIn('shuju')
  await officer.page.goto('/organisation/meetings')
  await officer.see('meeting-add').click()
  await officer.see('meeting-committee').selectOption({ label: '消防安全专业委员会' })
  await officer.see('meeting-title').fill('临时会议')
  await officer.see('meeting-place').fill('302 会议室')
  await officer.see('meeting-at').fill(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 16))
  await officer.see('meeting-save').click()
  await officer.see('agenda-draw').click()
  await officer.see('minutes').fill('会议听取了消防救援大队的汇报。')
  await officer.see('resolution-add').click()
  await officer.see('resolution-text').fill('一周内排查人员密集场所疏散通道')
  await officer.see('resolution-post').click()
  await officer.see('resolution-q').fill('防火监督')
  await officer.see('resolution-choose').first().click()
  await officer.see('meeting-close').click()
  await officer.see('meeting-close').click()
  await officer.see('resolution-order').click()
  await officer.page.waitForURL(/\/orders\/\d+$/)
  await officer.page.getByText('会议决议：一周内排查人员密集场所疏散通道').first().waitFor()
  await officer.leave()
})
