import { describe, expect, it } from 'vitest'
import { addressOf, Client, newKey, queryString } from './client'
import { Problem } from './problem'

interface Sent {
  path: string
  method: string
  headers: Record<string, string>
  body: unknown
}

type Answer = Response | Error | ((sent: Sent) => Response)

/** A make-believe platform: answers in turn and remembers what it was asked. */
function platform(answers: Answer[], cookies = () => 'XSRF-TOKEN=to%20ken; other=1') {
  const sent: Sent[] = []
  const waits: number[] = []
  let keys = 0
  const client = new Client({
    fetch: (async (path: string, init: RequestInit = {}) => {
      const each = { path, method: init.method ?? 'GET', headers: (init.headers ?? {}) as Record<string, string>, body: init.body }
      sent.push(each)
      const answer = answers.shift()
      if (answer === undefined) throw new Error(`nobody answers ${path}`)
      if (answer instanceof Error) throw answer
      return typeof answer === 'function' ? answer(each) : answer
    }) as typeof fetch,
    cookie: cookies,
    wait: async (milliseconds) => void waits.push(milliseconds),
    newKey: () => `key-${++keys}`,
  })
  return { client, sent, waits }
}

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const refusal = (status: number, body: object) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })

async function problemFrom(promise: Promise<unknown>): Promise<Problem> {
  try {
    await promise
  } catch (thrown) {
    return thrown as Problem
  }
  throw new Error('expected a problem')
}

describe('the client', () => {
  it('sends the CSRF token of the cookie and an idempotency key with every command', async () => {
    const { client, sent } = platform([json({ id: 7 })])
    expect(await client.post('/api/workorder/orders', { body: { unitId: 3, title: '清理' } })).toEqual({ id: 7 })
    expect(sent[0]!.headers).toMatchObject({ 'X-XSRF-TOKEN': 'to ken', 'Idempotency-Key': 'key-1', 'content-type': 'application/json' })
    expect(sent[0]!.body).toBe('{"unitId":3,"title":"清理"}')
  })

  it('asks for a token first when no cookie is there yet', async () => {
    let cookie = ''
    const setup = () => {
      cookie = 'XSRF-TOKEN=fresh'
      return json({})
    }
    const { client, sent } = platform([setup, json({})], () => cookie)
    await client.post('/api/access/login', { body: { username: 'a', password: 'b' } })
    expect(sent.map((each) => each.path)).toEqual(['/api/setup', '/api/access/login'])
    expect(sent[1]!.headers['X-XSRF-TOKEN']).toBe('fresh')
  })

  it('keeps the same key while the outcome is unknown', async () => {
    const { client, sent, waits } = platform([new TypeError('Failed to fetch'), json({}, 503), json({ done: true })])
    expect(await client.post('/api/registry/ledgers/{id}/cancel', { path: { id: 1 } })).toEqual({ done: true })
    expect(sent.map((each) => each.headers['Idempotency-Key'])).toEqual(['key-1', 'key-1', 'key-1'])
    expect(waits).toEqual([400, 1500])
  })

  it('gives up after three tries and says that nothing typed is lost', async () => {
    const { client, sent } = platform([new TypeError(), new TypeError(), new TypeError()])
    const problem = await problemFrom(client.post('/api/registry/ledgers/{id}/cancel', { path: { id: 1 } }))
    expect(sent).toHaveLength(3)
    expect(problem.code).toBe('offline')
    expect(problem.undecided).toBe(true)
    expect(problem.detail).toContain('不会重复办理')
  })

  it('does not repeat a refused command', async () => {
    const { client, sent } = platform([refusal(409, { code: 'stale', title: '记录已变化', detail: '请刷新' })])
    expect((await problemFrom(client.post('/api/registry/ledgers/{id}/cancel', { path: { id: 1 } }))).code).toBe('stale')
    expect(sent).toHaveLength(1)
  })

  it('sends once more with the new token when the platform has renewed it', async () => {
    let cookie = 'XSRF-TOKEN=old'
    const renewing = () => {
      cookie = 'XSRF-TOKEN=new'
      return refusal(403, { code: 'csrf' })
    }
    const { client, sent } = platform([renewing, json({ ok: 1 })], () => cookie)
    expect(await client.post('/api/notification/messages/{messageId}/read', { path: { messageId: 1 } })).toEqual({ ok: 1 })
    expect(sent.map((each) => each.headers['X-XSRF-TOKEN'])).toEqual(['old', 'new'])
    expect(sent[1]!.headers['Idempotency-Key']).toBe(sent[0]!.headers['Idempotency-Key'])
  })

  it('leaves the content type of a form to the browser', async () => {
    const { client, sent } = platform([json({ id: 1 })])
    await client.post('/api/file/files', { body: { file: new Blob(['x']), unitId: 7 } })
    expect(sent[0]!.headers['content-type']).toBeUndefined()
    expect((sent[0]!.body as FormData).get('unitId')).toBe('7')
    expect((sent[0]!.body as FormData).get('file')).toBeInstanceOf(Blob)
  })

  it('calls home when the session is gone', async () => {
    const { client } = platform([refusal(401, { code: 'unauthenticated', title: '需要登录', detail: '请登录' })])
    let signedOut = 0
    client.onSignedOut = () => signedOut++
    expect((await problemFrom(client.get('/api/desk/needs'))).status).toBe(401)
    expect(signedOut).toBe(1)
  })

  it('accepts an empty answer', async () => {
    const { client } = platform([new Response(null, { status: 204 })])
    expect(await client.post('/api/access/logout')).toBeUndefined()
  })
})

describe('a problem', () => {
  it('carries every reason with its remedy', async () => {
    const { client } = platform([
      refusal(422, { code: 'bad', title: '内容有误', detail: '两处要改', reasons: [{ field: 'note', text: '没写', remedy: '写一句' }, '另一条', { nothing: true }] }),
    ])
    const problem = await problemFrom(client.get('/api/access/me'))
    expect(problem.reasons).toEqual([
      { field: 'note', text: '没写', remedy: '写一句' },
      { field: null, text: '另一条', remedy: null },
    ])
  })

  it('speaks Chinese even when the answer is no problem document', async () => {
    const { client } = platform([new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } })])
    const problem = await problemFrom(client.get('/api/access/me'))
    expect(problem.title).toBe('没有找到')
    expect(problem.code).toBe('http-404')
  })
})

describe('what the compiler holds against the API document', () => {
  const { client } = platform([])

  // Never run: `npm run check` fails where one of these compiles, for then its directive expects an error that is not there.
  const wrong = () => [
    // @ts-expect-error no such address
    client.get('/api/registry/unit'),
    // @ts-expect-error a word of the address is missing
    client.get('/api/registry/units/{id}'),
    // @ts-expect-error no such parameter
    client.get('/api/registry/units', { query: { name: '化工' } }),
    // @ts-expect-error a parameter of another type
    client.get('/api/registry/units', { query: { page: true } }),
    // @ts-expect-error a required parameter is missing
    client.get('/api/registry/search'),
    // @ts-expect-error the address is read, not commanded
    client.post('/api/registry/units'),
    // @ts-expect-error the body is missing
    client.post('/api/registry/reviews/{id}/decision', { path: { id: 1 } }),
    // @ts-expect-error no such verdict
    client.post('/api/registry/reviews/{id}/decision', { path: { id: 1 }, body: { verdict: 'MAYBE' } }),
    // @ts-expect-error the answer has no such part
    client.get('/api/access/me').then((me) => me.permissions),
  ]

  it('refuses wrong addresses, parameters, bodies and parts of answers', () => {
    expect(wrong).toBeTypeOf('function')
  })
})

describe('small parts of a request', () => {
  it('fills the words of an address and keeps them in their place', () => {
    expect(addressOf('/api/registry/ledgers/{id}/refused.xlsx', { path: { id: 4 } })).toBe('/api/registry/ledgers/4/refused.xlsx')
    expect(addressOf('/api/public/codes/{token}', { path: { token: 'a/b?c' } })).toBe('/api/public/codes/a%2Fb%3Fc')
    expect(addressOf('/api/registry/units/export.xlsx', { query: { q: '化工', town: '' } })).toBe('/api/registry/units/export.xlsx?q=%E5%8C%96%E5%B7%A5')
  })

  it('leaves empty filters out of the address', () => {
    expect(queryString({ q: '', page: 0, mine: true, town: undefined, light: null })).toBe('?page=0&mine=true')
    expect(queryString({})).toBe('')
  })

  it('makes a version 4 UUID that never repeats', () => {
    const keys = new Set(Array.from({ length: 200 }, newKey))
    expect(keys.size).toBe(200)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })
})
