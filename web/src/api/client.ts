import { Problem, problemOf } from './problem'

export type Query = Record<string, string | number | boolean | null | undefined>
type Method = 'POST' | 'PUT' | 'DELETE'

interface Surroundings {
  fetch: typeof fetch
  cookie: () => string
  wait: (milliseconds: number) => Promise<void>
  newKey: () => string
}

const browser: Surroundings = {
  fetch: (...request) => globalThis.fetch(...request),
  cookie: () => globalThis.document?.cookie ?? '',
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  newKey: newKey,
}

/** How long a command waits before it is sent again with the same key when no answer came. */
const pauses = [400, 1500]

/**
 * The one way to the platform. Reads are plain; every command carries the CSRF token and an Idempotency-Key that stays
 * the same while the outcome is unknown, so that a lost answer never becomes a second order.
 */
export class Client {
  /** Called when the session is gone. */
  onSignedOut: () => void = () => {}
  /** Milliseconds the platform's clock is ahead of this machine's, from the Date header. */
  clockAhead = 0

  constructor(private readonly around: Surroundings = browser) {}

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    const response = await this.send(path + queryString(query), { headers: { accept: 'application/json' }, signal })
    return (await this.answer(response)) as T
  }

  async command<T>(method: Method, path: string, body?: unknown, key = this.around.newKey()): Promise<T> {
    let last: Problem = Problem.offline()
    for (const pause of [0, ...pauses]) {
      if (pause > 0) await this.around.wait(pause)
      try {
        return (await this.answer(await this.sendCommand(method, path, body, key))) as T
      } catch (thrown) {
        last = Problem.of(thrown)
        if (!last.undecided) throw last
      }
    }
    throw last
  }

  private async sendCommand(method: Method, path: string, body: unknown, key: string): Promise<Response> {
    if (this.token() === null) await this.send('/api/setup', {})
    const sent = this.token()
    const response = await this.send(path, this.request(method, body, key))
    const renewed = this.token()
    if (response.status === 403 && renewed !== null && renewed !== sent) {
      return this.send(path, this.request(method, body, key))
    }
    return response
  }

  private request(method: Method, body: unknown, key: string): RequestInit {
    const headers: Record<string, string> = { accept: 'application/json', 'Idempotency-Key': key }
    const token = this.token()
    if (token !== null) headers['X-XSRF-TOKEN'] = token
    if (body instanceof FormData || body instanceof Blob || body === undefined) return { method, headers, body }
    return { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const started = Date.now()
    try {
      const response = await this.around.fetch(path, { credentials: 'same-origin', ...init })
      this.readClock(response, started)
      return response
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown
      throw Problem.offline()
    }
  }

  private readClock(response: Response, started: number) {
    const stated = Date.parse(response.headers.get('date') ?? '')
    if (Number.isNaN(stated)) return
    const ahead = stated + 500 - (started + Date.now()) / 2
    this.clockAhead = Math.abs(ahead) > 2000 ? ahead : 0
  }

  private async answer(response: Response): Promise<unknown> {
    if (!response.ok) {
      const problem = await problemOf(response)
      if (problem.status === 401) this.onSignedOut()
      throw problem
    }
    const text = await response.text()
    return text === '' ? undefined : JSON.parse(text)
  }

  private token(): string | null {
    const found = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(this.around.cookie())
    return found?.[1] === undefined ? null : decodeURIComponent(found[1])
  }
}

export const client = new Client()

export const get = <T>(path: string, query?: Query, signal?: AbortSignal) => client.get<T>(path, query, signal)
export const post = <T>(path: string, body?: unknown, key?: string) => client.command<T>('POST', path, body, key)

export function queryString(query: Query): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parts.set(name, String(value))
  }
  const joined = parts.toString()
  return joined === '' ? '' : `?${joined}`
}

/** crypto.randomUUID exists only on https and localhost; inside a district's own network the page may be plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
