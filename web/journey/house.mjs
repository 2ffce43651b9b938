import { Detector } from './detector.mjs'
import { Platform } from './platform.mjs'
import { openBrowser, Someone } from './people.mjs'

/** Everything one journey needs: the platform, a browser, the people before their screens and the detectors outside. */
export class House {
  people = new Map()
  detectors = []
  /** What one step learned and a later one needs: addresses of the unit, the order, the incident. */
  known = {}

  static async open(ledgers) {
    const browser = await openBrowser()
    try {
      return new House(browser, await Platform.start(ledgers))
    } catch (failure) {
      await browser.close()
      throw failure
    }
  }

  constructor(browser, platform) {
    this.browser = browser
    this.platform = platform
  }

  /** The screen of someone who signed in once and stays: a name may have a desk and a phone. */
  async person(username, size) {
    const key = `${username} ${size.width}`
    if (!this.people.has(key)) this.people.set(key, await Someone.signedIn(this.browser, this.platform, size, username))
    return this.people.get(key)
  }

  /** A screen before which nobody has signed in. */
  async stranger(size) {
    const someone = await Someone.arrive(this.browser, this.platform, size)
    this.people.set(`stranger ${this.people.size}`, someone)
    return someone
  }

  /** Someone whose line to the platform a test may let go dead. */
  async personOver(line, username, size) {
    const someone = await Someone.signedIn(this.browser, { address: line.address }, size, username)
    this.people.set(`${username} over a line of their own`, someone)
    return someone
  }

  /** Someone goes home; what the console said until then still counts. */
  async farewell(someone) {
    someone.assertCalm()
    await someone.leave()
    for (const [key, each] of this.people) if (each === someone) this.people.delete(key)
  }

  detector(id) {
    const detector = new Detector(this.platform, id)
    this.detectors.push(detector)
    return detector
  }

  assertCalm() {
    for (const someone of this.people.values()) someone.assertCalm()
  }

  /** Keeps every screen as it stands, for whoever has to find out why. */
  async showWhereItBroke() {
    for (const [key, someone] of this.people) await someone.keep(`broken-${key.replaceAll(' ', '-')}`).catch(() => {})
  }

  async close() {
    await Promise.allSettled(this.detectors.map((each) => each.stop()))
    await this.browser.close()
    await this.platform.stop()
  }
}
