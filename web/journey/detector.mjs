import { spawn } from 'node:child_process'
import { once } from 'node:events'

const everyMs = 5_000

/**
 * A gas detector in the field: Debian's mosquitto_pub, QoS 1, with the credentials of the device. Once it has spoken it
 * goes on telling its last value, as a real one does; a silent one would raise an alarm of its own.
 */
export class Detector {
  #client = null
  #value = null
  #said = ''
  #timer = null

  constructor(platform, id) {
    this.port = platform.mqttPort
    this.point = platform.device(id)
    this.code = this.point.pointId.slice(id.length + 1)
  }

  /** Connects and tells what it measured while the line was down: values `step` seconds apart, the last one now. */
  async speak(values, step = 6) {
    const { deviceId, mqttUser, mqttPassword } = this.point
    const who = ['-i', deviceId, '-u', mqttUser, '-P', mqttPassword]
    const client = spawn('mosquitto_pub', ['-h', '127.0.0.1', '-p', String(this.port), '-q', '1', ...who, '-t', `anlan/${deviceId}/readings`, '-l'], { stdio: ['pipe', 'ignore', 'pipe'] })
    client.on('error', (error) => (this.#said += error.code === 'ENOENT' ? 'mosquitto_pub is missing. Remedy: apt-get install mosquitto-clients' : error.message))
    client.stderr.on('data', (piece) => (this.#said += piece))
    client.stdin.on('error', (error) => (this.#said += error.message))
    this.#client = client
    const now = Date.now()
    values.forEach((value, index) => this.#tell(value, now - step * 1000 * (values.length - 1 - index)))
    this.#timer = setInterval(() => this.#tell(this.#value, Date.now()), everyMs)
  }

  /** From now on it measures this. */
  measure(value) {
    this.#tell(value, Date.now())
  }

  #tell(value, at) {
    if (this.#said !== '') throw new Error(`The detector cannot publish: ${this.#said}`)
    this.#value = value
    this.#client.stdin.write(`${JSON.stringify({ t: new Date(at).toISOString(), v: { [this.code]: value } })}\n`)
  }

  async stop() {
    clearInterval(this.#timer)
    if (this.#client === null || this.#client.exitCode !== null) return
    const ended = once(this.#client, 'exit')
    this.#client.stdin.end()
    await ended
  }
}
