/**
 * Three administrators open, grant and guard an account; its holder changes the password and binds an authenticator; somebody
 * who guesses is locked out. In real Chromium, against the shipped jar. ANLAN_AT=http://… uses a platform that runs already.
 */
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { after, before, test } from 'node:test'
import { chromium } from 'playwright-core'
import { Platform } from './platform.mjs'

const demonstrationPassword = 'Anlan@2026'
const ownPassword = 'yu hou de he bin cun'
const username = `auditor-${Date.now() % 1_000_000}`
const pictures = resolve(import.meta.dirname, '../../target/journey')
let platform
let browser
let given
let secret

before(async () => {
  mkdirSync(pictures, { recursive: true })
  platform = await start()
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
})

after(async () => {
  await browser?.close()
  await platform?.stop()
})

test('the system administrator opens an account, and grants nothing', async () => {
  const page = await signedIn('admin')
  assert.deepEqual(await menu(page), ['账号', '导入', '日历'])
  await page.getByTestId('accounts-add').click()
  await page.getByTestId('account-username').fill(username)
  await page.getByTestId('account-name').fill('俞白露')
  await page.getByTestId('account-create').click()
  given = await page.getByTestId('shown-once').innerText()
  await picture(page, 'access-opened')
  await page.getByTestId('account-noted').click()
  await find(page, username)
  await page.getByTestId(`account-${username}`).getByTestId('account-open').click()
  assert.equal(await page.getByTestId('deed-grant').count(), 0)
  await page.close()
})

test('nobody signs in before the security administrator has granted a role', async () => {
  const page = await visitor()
  await fill(page, username, given)
  await problem(page, '账号还没有授权')
  await page.close()
})

test('the security administrator grants one administration, and no second', async () => {
  const page = await signedIn('anquan')
  assert.deepEqual(await menu(page), ['账号', '登录', '密钥'])
  await grant(page, username, 'AUDIT')
  await page.getByTestId(`account-${username}`).getByText('审计管理员').waitFor()
  await grant(page, username, 'SECURITY')
  await problem(page, '三员分立，不能兼任')
  await picture(page, 'access-apart')
  await page.close()
})

test('the newcomer binds an authenticator and chooses a password before anything else opens', async () => {
  const page = await visitor()
  await fill(page, username, given)
  await page.getByTestId('enrol-secret').waitFor()
  secret = (await page.getByTestId('enrol-secret').innerText()).replaceAll(' ', '')
  await picture(page, 'access-enrol')
  await page.goto(`${platform.address}/accounts`)
  await page.getByTestId('sign-in-next').waitFor()
  secret = (await page.getByTestId('enrol-secret').innerText()).replaceAll(' ', '')
  await page.getByTestId('enrol-code').fill(code(0))
  await page.getByTestId('enrol-confirm').click()
  await page.getByTestId('recovery-codes').waitFor()
  assert.equal(await page.getByTestId('recovery-codes').locator('li').count(), 10)
  await picture(page, 'access-recovery')
  await page.getByTestId('recovery-kept').click()
  await page.getByTestId('password-current').fill(given)
  await page.getByTestId('password-wanted').fill('password12345')
  await page.getByTestId('password-again').fill('password12345')
  await page.getByTestId('password-change').click()
  await problem(page, '这是常见密码')
  await page.getByTestId('password-wanted').fill(ownPassword)
  await page.getByTestId('password-again').fill(ownPassword)
  await page.getByTestId('password-change').click()
  await page.getByTestId('menu').waitFor()
  assert.ok((await menu(page)).includes('账号'))
  await page.close()
})

test('the second factor is asked for at the next sign-in, and takes a code once', async () => {
  const used = code(1)
  const first = await visitor()
  await fill(first, username, ownPassword)
  await first.getByTestId('next-code').fill(used)
  await first.getByTestId('next-prove').click()
  await first.getByTestId('menu').waitFor()
  const thief = await visitor()
  await fill(thief, username, ownPassword)
  await thief.getByTestId('next-code').fill(used)
  await thief.getByTestId('next-prove').click()
  await problem(thief, '已经用过')
  await picture(thief, 'access-code-used')
  await first.close()
  await thief.close()
})

test('the audit administrator looks at accounts and changes none, and does no business', async () => {
  const page = await signedIn('shenji')
  await page.goto(`${platform.address}/accounts`)
  await page.getByTestId('account-admin').waitFor()
  assert.equal(await page.getByTestId('account-open').count(), 0)
  await page.goto(`${platform.address}/units`)
  await page.getByText('您的岗位不能做这项操作').first().waitFor()
  await page.close()
})

test('five wrong passwords lock the name for a while, known or not, and the security administrator lets in again', async () => {
  for (const name of [username, `nobody-${username}`]) {
    const guesser = await visitor()
    for (let i = 0; i < 4; i++) {
      await fill(guesser, name, `guess ${i}`)
      await problem(guesser, '用户名或密码不对')
    }
    await fill(guesser, name, 'guess 5')
    await problem(guesser, '连续输错，暂停登录')
    assert.match(await guesser.getByTestId('problem').innerText(), /还要等 1[45] 分/)
    if (name === username) {
      await picture(guesser, 'access-locked')
      await fill(guesser, name, ownPassword)
      await problem(guesser, '连续输错，暂停登录')
    }
    await guesser.close()
  }
  const security = await signedIn('anquan')
  await find(security, username)
  const row = security.getByTestId(`account-${username}`)
  assert.equal(await row.getAttribute('data-state'), 'LOCKED')
  await picture(security, 'access-accounts')
  await row.getByTestId('account-open').click()
  await security.getByTestId('deed-unlock').click()
  await security.getByTestId('toast').or(security.getByText('已解除锁定')).first().waitFor()
  await security.close()
  const page = await visitor()
  await fill(page, username, ownPassword)
  await page.getByTestId('next-code').waitFor()
  await page.close()
})

test('a person on the phone ends the other sessions and sees the rules of passwords', async () => {
  const phone = await signedIn('wangge', { viewport: { width: 390, height: 844 } })
  const elsewhere = await signedIn('wangge', { viewport: { width: 390, height: 844 } })
  await phone.goto(`${platform.address}/m/me`)
  await phone.getByTestId('m-account').click()
  await phone.getByText('至少 12 位').waitFor()
  await phone.getByTestId('own-session-end').first().waitFor()
  await picture(phone, 'access-phone')
  await phone.getByTestId('own-sessions-end').click()
  await phone.getByText('没有在其他设备上登录').waitFor()
  await elsewhere.goto(`${platform.address}/m`)
  await elsewhere.getByTestId('login').waitFor()
  await phone.close()
  await elsewhere.close()
})

test('a key is shown once, reads its own town only, and is revoked', async () => {
  const page = await signedIn('anquan')
  await page.getByTestId('menu-keys').click()
  await page.getByTestId('keys-issue').click()
  await page.getByTestId('key-name').fill('消防救援大队接处警系统')
  await page.getByTestId('key-place-330503105').check()
  await page.getByTestId('key-permission-UNITS').check()
  await page.getByTestId('key-create').click()
  const key = await page.getByTestId('shown-once').innerText()
  const read = (path) => fetch(platform.address + path, { headers: { authorization: `Bearer ${key}` } })
  assert.equal((await read('/api/registry/units')).status, 200)
  assert.equal((await read('/api/sensing/alarms')).status, 403)
  await page.getByRole('button', { name: '已交给对方' }).click()
  const row = page.getByTestId('key').first()
  await picture(page, 'access-keys')
  await row.getByTestId('key-revoke').click()
  await row.getByTestId('key-revoke').click()
  await page.locator('[data-testid=key][data-state=REVOKED]').first().waitFor()
  assert.equal((await read('/api/registry/units')).status, 401)
  await page.close()
})

test('a whole telephone number is shown on asking only', async () => {
  const page = await signedIn('zhiban')
  await page.goto(`${platform.address}/roster`)
  const number = page.getByTestId('phone-number').first()
  assert.match(await number.innerText(), /\d{3}\*{4}\d{4}/)
  await number.getByTestId('phone-show').click()
  await number.locator('a').waitFor()
  assert.match(await number.innerText(), /^\s*1\d{10}\s*$/)
  await page.close()
})

test('the audit administrator finds what was done, verifies the chain, and takes its head and an export away', async () => {
  const page = await signedIn('shenji')
  await page.getByTestId('menu-audit').click()
  await page.getByTestId('audit-sealed').waitFor()
  await page.getByTestId('audit-refused').click()
  await page.getByTestId('audit').getByText('拒绝').first().waitFor()
  await page.getByTestId('audit-action').selectOption('access')
  const rows = page.locator('[data-testid^="audit-"][tabindex="0"]')
  await rows.first().click()
  await page.getByTestId('audit-entry').waitFor()
  await picture(page, 'audit-entry')
  await page.keyboard.press('Escape')

  const sheet = page.waitForEvent('download')
  await page.getByTestId('audit-export').click()
  assert.match((await sheet).suggestedFilename(), /\.xlsx$/)

  await page.getByTestId('audit-verify').click()
  await page.locator('[data-testid=audit-report][data-sound=true]').getByText('链完整').waitFor()
  await picture(page, 'audit-verified')
  await page.getByTestId('audit-take-head').click()
  await page.getByTestId('head-take').click()
  await page.getByTestId('head-paper').getByText('审计链头交接单').waitFor()
  const head = page.waitForEvent('download')
  await page.getByTestId('head-download').click()
  assert.match((await head).suggestedFilename(), /^anlan-head-\d+\.json$/)
  await picture(page, 'audit-handover')
  await page.close()
})

async function visitor(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options })
  const page = await context.newPage()
  await page.goto(`${platform.address}/login`)
  return page
}

async function fill(page, name, password) {
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/access/login'))
  await page.getByTestId('login-username').fill(name)
  await page.getByTestId('login-password').fill(password)
  await page.getByTestId('login-submit').click()
  await answered
}

async function signedIn(name, options) {
  const page = await visitor(options)
  await fill(page, name, demonstrationPassword)
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
  return page
}

const menu = async (page) => {
  await page.getByTestId('menu').locator('a').first().waitFor()
  return (await page.getByTestId('menu').locator('a').allInnerTexts()).map((word) => word.trim())
}

async function find(page, name) {
  await page.getByTestId('accounts-q').fill(name)
  await page.getByTestId(`account-${name}`).waitFor()
}

async function grant(page, name, role) {
  await find(page, name)
  await page.getByTestId(`account-${name}`).getByTestId('account-open').click()
  await page.getByTestId('deed-role').selectOption(role)
  await page.getByTestId('deed-grant').click()
}

const problem = (page, words) => page.getByTestId('problem').filter({ hasText: words }).first().waitFor()

const picture = (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) })

/** What an authenticator with that secret shows, some steps from now (RFC 6238). */
function code(stepsFromNow) {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const bytes = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsFromNow))
  const hash = createHmac('sha1', bytes).update(counter).digest()
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** The one place that knows how a platform is started. */
async function start() {
  return process.env.ANLAN_AT ? { address: process.env.ANLAN_AT, stop: async () => {} } : Platform.start()
}
