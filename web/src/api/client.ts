import { Problem, problemOf } from './problem'
import type { paths } from './schema'

type With<M extends 'get' | 'post'> = { [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never }[keyof paths]
/** Addresses that the API document knows, with its words for their parts: `/api/registry/units/{id}`. */
export type ReadPath = With<'get'>
export type CommandPath = With<'post'>

type Documents<C> = C extends { 'application/json': infer D } ? D : C extends { 'application/geo+json': infer D } ? D : never
type AnswerOf<O> = O extends { responses: { 200: { content: infer C } } } ? Documents<C> : undefined
export type Answer<P extends ReadPath> = AnswerOf<paths[P]['get']>
export type Done<P extends CommandPath> = AnswerOf<paths[P]['post']>

type Part<O, Where extends string> = O extends { parameters: infer W } ? (Where extends keyof W ? NonNullable<W[Where]> : never) : never
/** An empty filter is none, and the address bar holds words only. */
type Loose<Q> = { [K in keyof Q]: Q[K] | (undefined extends Q[K] ? '' | null | (NonNullable<Q[K]> extends string ? never : string) : never) }
type BodyOf<O> = O extends { requestBody?: infer R } ? (NonNullable<R> extends { content: infer C } ? Sent<C> | (undefined extends R ? undefined : never) : never) : never
type Sent<C> = C extends { 'application/json': infer B } ? B : C extends { 'multipart/form-data': infer F } ? F : never
type Field<K extends string, T> = [T] extends [never] ? { [N in K]?: undefined } : undefined extends T ? { [N in K]?: T } : {} extends T ? { [N in K]?: T } : { [N in K]: T }
type Asked<O> = Field<'path', Part<O, 'path'>> & Field<'query', Loose<Part<O, 'query'>>>

/** What belongs to a read: the words in braces, the filters. */
export type Reading<P extends ReadPath> = Asked<paths[P]['get']> & { signal?: AbortSignal }
/** What belongs to a command; a body that holds a file goes as a form. */
export type Deed<P extends CommandPath> = Asked<paths[P]['post']> & Field<'body', BodyOf<paths[P]['post']>> & { key?: string }
export type Body<P extends CommandPath> = BodyOf<paths[P]['post']>
export type Filters<P extends ReadPath> = Loose<Part<paths[P]['get'], 'query'>>
/** Nothing to give where the document wants nothing. */
type Rest<T> = {} extends T ? [given?: T] : [given: T]

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

  async get<P extends ReadPath>(path: P, ...[given]: Rest<Reading<P>>): Promise<Answer<P>> {
    const response = await this.send(fill(path, given), { headers: { accept: 'application/json' }, signal: given?.signal })
    return (await this.answer(response)) as Answer<P>
  }

  async post<P extends CommandPath>(path: P, ...[given]: Rest<Deed<P>>): Promise<Done<P>> {
    const { body, key = this.around.newKey() } = (given ?? {}) as { body?: object; key?: string }
    return (await this.command(fill(path, given), body, key)) as Done<P>
  }

  /** Hands a whole file over as the document of a command, in the file's own media type. */
  async handIn<P extends CommandPath>(path: P, file: Blob): Promise<Done<P>> {
    return (await this.command(path, file, this.around.newKey())) as Done<P>
  }

  private async command(address: string, body: object | undefined, key: string): Promise<unknown> {
    let last: Problem = Problem.offline()
    for (const pause of [0, ...pauses]) {
      if (pause > 0) await this.around.wait(pause)
      try {
        return await this.answer(await this.sendCommand(address, body, key))
      } catch (thrown) {
        last = Problem.of(thrown)
        if (!last.undecided) throw last
      }
    }
    throw last
  }

  private async sendCommand(path: string, body: object | undefined, key: string): Promise<Response> {
    if (this.token() === null) await this.send('/api/setup', {})
    const sent = this.token()
    const response = await this.send(path, this.request(body, key))
    const renewed = this.token()
    if (response.status === 403 && renewed !== null && renewed !== sent) {
      return this.send(path, this.request(body, key))
    }
    return response
  }

  private request(body: object | undefined, key: string): RequestInit {
    const headers: Record<string, string> = { accept: 'application/json', 'Idempotency-Key': key }
    const token = this.token()
    if (token !== null) headers['X-XSRF-TOKEN'] = token
    if (body === undefined) return { method: 'POST', headers }
    if (body instanceof Blob) return { method: 'POST', headers: { ...headers, 'content-type': body.type }, body }
    const form = formOf(body)
    if (form !== null) return { method: 'POST', headers, body: form }
    return { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
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

export const get: Client['get'] = (path, ...given) => client.get(path, ...given)
export const post: Client['post'] = (path, ...given) => client.post(path, ...given)

/** The address of a file or picture, for a link or an image. */
export function addressOf<P extends ReadPath>(path: P, ...[given]: Rest<Asked<paths[P]['get']>>): string {
  return fill(path, given)
}

interface Parts {
  path?: Record<string, string | number>
  query?: Record<string, string | number | boolean | null | undefined>
}

function fill(path: string, given: object | undefined): string {
  const { path: words = {}, query = {} } = (given ?? {}) as Parts
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(words[name]))) + queryString(query)
}

export function queryString(query: NonNullable<Parts['query']>): string {
  const parts = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parts.set(name, String(value))
  }
  const joined = parts.toString()
  return joined === '' ? '' : `?${joined}`
}

function formOf(body: object): FormData | null {
  const fields = Object.entries(body) as [string, unknown][]
  if (!fields.some(([, value]) => value instanceof Blob)) return null
  const form = new FormData()
  for (const [name, value] of fields) {
    if (value instanceof Blob) form.set(name, value)
    else if (value !== null && value !== undefined) form.set(name, String(value))
  }
  return form
}

/** crypto.randomUUID exists only on https and localhost; inside a district's own network the page may be plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
