import assert from 'node:assert/strict'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { repository } from './platform.mjs'

const chrome = process.env.ANLAN_CHROMIUM ?? '/usr/bin/chromium'
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const password = 'Anlan@2026'
const patienceMs = 15_000
export const shots = join(repository, 'target/journey')
export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

export async function openBrowser() {
  if (!existsSync(chrome)) throw new Error(`There is no Chromium at ${chrome}. Remedy: apt-get install chromium, or name one in ANLAN_CHROMIUM.`)
  rmSync(shots, { recursive: true, force: true })
  mkdirSync(shots, { recursive: true })
  return chromium.launch({ executablePath: chrome, args: flags })
}

/** Someone before a screen of their own. What the console complains of is kept, and must be nothing but what was expected. */
export class Someone {
  static async arrive(browser, platform, size) {
    const context = await browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      baseURL: platform.address,
      isMobile: size === phone,
      hasTouch: size === phone,
      deviceScaleFactor: size === phone ? 2 : 1,
    })
    context.setDefaultTimeout(patienceMs)
    return new Someone(context, await context.newPage(), size)
  }

  static async signedIn(browser, platform, size, username) {
    const someone = await Someone.arrive(browser, platform, size)
    await someone.signIn(username)
    return someone
  }

  complaints = []
  expected = [/401 .*\/api\/access\/me$/]

  constructor(context, page, size) {
    this.context = context
    this.page = page
    this.size = size
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => this.complaints.push(`thrown: ${error.message}`))
  }

  see(testId) {
    return this.page.getByTestId(testId)
  }

  async signIn(username) {
    await this.page.goto('/login')
    await this.see('login-username').fill(username)
    await this.see('login-password').fill(password)
    await this.page.keyboard.press('Enter')
    await this.see(this.size === phone ? 'm-today' : 'home').or(this.see('home')).or(this.see('m-today')).first().waitFor()
  }

  async open(path) {
    await this.page.goto(path)
  }

  /** An answer of this status from this path is part of the story that follows. */
  expect(status, path) {
    this.expected.push(new RegExp(`\\b${status}\\b.*${path}`))
  }

  /** Ends the story of one step: nothing was complained of but what was expected. */
  assertCalm() {
    const unexpected = this.complaints.filter((each) => !this.expected.some((pattern) => pattern.test(each.replace(/^Failed to load resource: the server responded with a status of /, ''))))
    this.complaints = []
    assert.deepEqual(unexpected, [], 'the console complained')
  }

  /** Keeps what is on the screen, once fonts and pictures have come, and refuses a page that scrolls sideways. */
  async shoot(name) {
    await this.page.evaluate(() => document.fonts.ready)
    await this.page.waitForFunction(() => document.querySelector('[data-testid=loading]') === null)
    await this.page.waitForFunction(() => [...document.images].every((each) => each.complete))
    await this.page.waitForFunction(() => [...document.querySelectorAll('[data-testid=map]')].every((each) => each.dataset.drawn === 'true'))
    await this.keep(name)
    const sideways = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    assert.equal(sideways, 0, `${name} scrolls sideways by ${sideways} px`)
  }

  /** Reads the passing words at the foot away, so that they hide nothing in a picture. */
  async dismissToasts() {
    const closing = this.page.locator('.toasts button')
    while ((await closing.count()) > 0) await closing.first().click({ timeout: 2_000 }).catch(() => {})
  }

  keep(name) {
    return this.page.screenshot({ path: join(shots, `${name}.png`), animations: 'disabled' })
  }

  /** Words that the page cut off with an ellipsis, for those who look at the pictures. */
  cutOff() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((each) => getComputedStyle(each).textOverflow === 'ellipsis' && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
        .map((each) => each.textContent.trim().slice(0, 60)),
    )
  }

  leave() {
    return this.context.close()
  }
}
