import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export const repository = resolve(import.meta.dirname, '../..')
const unpacked = join(repository, 'platform/target/app/anlan-app.jar')
const jar = existsSync(unpacked) ? unpacked : join(repository, 'platform/target/anlan-app.jar')
const cache = join(repository, 'platform/target/app/anlan.aot')
const startPatienceMs = 420_000
const stopPatienceMs = 60_000

/** The launcher's own flags, so that what is tested is what is shipped. */
function launcherFlags() {
  const found = /jvm_flags\(\) \{\s*printf '%s' "([^"]+)"/.exec(readFileSync(join(repository, 'anlan'), 'utf8'))
  if (found === null) throw new Error('The launcher ./anlan no longer names its JVM flags in jvm_flags().')
  return [...found[1].split(' '), ...(existsSync(cache) ? [`-XX:AOTCache=${cache}`] : [])]
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}

/**
 * The shipped jar with a fresh data directory and ports of its own, the demonstration district loaded, usually but for the two
 * ledgers, which a person is to hand in. Everything after the start goes through its doors.
 */
export class Platform {
  /** @param ledgers `by-hand`, or `import`: they are in before anybody comes */
  static async start(ledgers = 'by-hand') {
    if (!existsSync(jar)) throw new Error(`There is no ${jar}. Remedy: ./anlan build`)
    const platform = new Platform(mkdtempSync(join(tmpdir(), 'anlan-journey-')), await freePort(), await freePort())
    try {
      await platform.#launch(ledgers)
    } catch (failure) {
      await platform.stop()
      throw failure
    }
    return platform
  }

  #process = null

  constructor(data, port, mqttPort) {
    this.data = data
    this.mqttPort = mqttPort
    this.address = `http://127.0.0.1:${port}`
    this.port = port
  }

  /** A file of the demonstration as the first start wrote it down: a ledger, the list of sensors. */
  file(name) {
    return join(this.data, 'demo', name)
  }

  /** The credentials and the address of one demonstration device. */
  device(id) {
    const found = JSON.parse(readFileSync(this.file('sensors.json'), 'utf8')).find((each) => each.deviceId === id)
    if (found === undefined) throw new Error(`The demonstration has no device ${id}.`)
    return found
  }

  async #launch(ledgers) {
    const options = [
      `--server.port=${this.port}`,
      `--anlan.mqtt.port=${this.mqttPort}`,
      `--anlan.db.directory=${this.data}`,
      `--anlan.demo.ledgers=${ledgers}`,
    ]
    const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
    const console = openSync(join(this.data, 'console.txt'), 'w')
    this.#process = spawn(java, [...launcherFlags(), '-jar', jar, ...options], { stdio: ['ignore', console, console] })
    closeSync(console)
    await this.#await('the district, up to the ledgers', async () => {
      const setup = await (await fetch(`${this.address}/api/setup`)).json()
      return setup.phase === 'READY' && setup.accounts.length > 1
    })
  }

  async #await(what, holds) {
    const deadline = Date.now() + startPatienceMs
    for (;;) {
      if (this.#process.exitCode !== null) throw new Error(`The platform ended before ${what}:\n${this.#lastWords()}`)
      if (await holds().catch(() => false)) return
      if (Date.now() > deadline) throw new Error(`No sign of ${what} after ${startPatienceMs / 1000} s:\n${this.#lastWords()}`)
      await pause(100)
    }
  }

  #lastWords() {
    return readFileSync(join(this.data, 'console.txt'), 'utf8').split('\n').slice(-30).join('\n')
  }

  /** Errors that the platform wrote into its own log. */
  errors() {
    const log = join(this.data, 'logs/anlan.log')
    if (!existsSync(log)) return []
    return readFileSync(log, 'utf8').split('\n').filter((line) => line.includes('"ERROR"')).map((line) => line.slice(0, 2000))
  }

  async stop() {
    const running = this.#process
    if (running !== null && running.exitCode === null && running.signalCode === null) {
      const ended = once(running, 'exit')
      running.kill('SIGTERM')
      const late = setTimeout(() => running.kill('SIGKILL'), stopPatienceMs)
      await ended
      clearTimeout(late)
    }
    rmSync(this.data, { recursive: true, force: true })
  }
}
