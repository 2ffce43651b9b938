import { describe, expect, it } from 'vitest'
import type { LiveEvent } from '../api/types'
import { Live, SILENCE_MS } from './live'
import { SseReader } from './sse'

interface Timer {
  due: number
  then: () => void
}

/** A hand-advanced clock and a line whose far end the test holds. */
function surroundings() {
  let present = 0
  let timers: Timer[] = []
  const lines: { lastEventId: string | undefined; send: (text: string) => void; end: () => void; aborted: () => boolean }[] = []
  const statuses: number[] = []
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((done) => setImmediate(done))
  }
  return {
    lines,
    statuses,
    settle,
    async advance(milliseconds: number) {
      const until = present + milliseconds
      for (;;) {
        const next = timers.filter((each) => each.due <= until).sort((a, b) => a.due - b.due)[0]
        if (next === undefined) break
        timers = timers.filter((each) => each !== next)
        present = next.due
        next.then()
        await settle()
      }
      present = until
      await settle()
    },
    around: {
      now: () => present,
      after: (milliseconds: number, then: () => void) => {
        const timer = { due: present + milliseconds, then }
        timers.push(timer)
        return () => void (timers = timers.filter((each) => each !== timer))
      },
      fetch: (async (_path: string, init: RequestInit) => {
        const status = statuses.shift() ?? 200
        if (status !== 200) return new Response('{}', { status })
        const signal = init.signal!
        let control!: ReadableStreamDefaultController<Uint8Array>
        const body = new ReadableStream<Uint8Array>({ start: (given) => void (control = given) })
        signal.addEventListener('abort', () => {
          try {
            control.error(new DOMException('aborted', 'AbortError'))
          } catch {
            // The far end had already hung up.
          }
        })
        const headers = init.headers as Record<string, string>
        const encoder = new TextEncoder()
        lines.push({ lastEventId: headers['Last-Event-ID'], send: (text) => control.enqueue(encoder.encode(text)), end: () => control.close(), aborted: () => signal.aborted })
        return new Response(body, { status: 200 })
      }) as typeof fetch,
    },
  }
}

describe('the live line', () => {
  it('delivers an event to those who listen for its topic', async () => {
    const { around, lines, settle } = surroundings()
    const live = new Live(around)
    const heard: LiveEvent[] = []
    live.on('alarm', (event) => heard.push(event))
    live.start()
    await settle()
    lines[0]!.send('id: 5\nevent: alarm\ndata: {"topic":"alarm","unitId":3,"id":9,"state":"UNACK_ACTIVE"}\n\n')
    lines[0]!.send('id: 6\nevent: order\ndata: {"topic":"order"}\n\n')
    await settle()
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({ topic: 'alarm', unitId: 3, data: { id: 9, state: 'UNACK_ACTIVE' } })
    expect(live.state.value).toBe('on')
    live.stop()
  })

  it('says the line is lost within ten seconds of silence', async () => {
    const { around, lines, settle, advance } = surroundings()
    const live = new Live(around)
    live.start()
    await settle()
    await advance(SILENCE_MS - 1)
    expect(live.state.value).toBe('on')
    await advance(1)
    expect(live.state.value).toBe('lost')
    expect(SILENCE_MS).toBeLessThan(10_000)
    expect(lines[0]!.aborted()).toBe(true)
    live.stop()
  })

  it('counts a heartbeat comment as a sign of life', async () => {
    const { around, lines, settle, advance } = surroundings()
    const live = new Live(around)
    live.start()
    await settle()
    for (let beat = 0; beat < 6; beat++) {
      await advance(5_000)
      lines[0]!.send(': beat\n\n')
      await settle()
    }
    expect(live.state.value).toBe('on')
    expect(lines).toHaveLength(1)
    live.stop()
  })

  it('resumes after the last event it heard and tells its listeners to look again', async () => {
    const { around, lines, settle, advance } = surroundings()
    const live = new Live(around)
    let again = 0
    live.onResumed(() => again++)
    live.start()
    await settle()
    lines[0]!.send('id: 41\nevent: alarm\ndata: {}\n\n')
    await settle()
    lines[0]!.end()
    await settle()
    expect(live.state.value).toBe('lost')
    await advance(500)
    expect(lines[1]!.lastEventId).toBe('41')
    expect(live.state.value).toBe('on')
    expect(again).toBe(1)
    live.stop()
  })

  it('waits longer between tries while the platform is away', async () => {
    const { around, lines, statuses, settle, advance } = surroundings()
    statuses.push(503, 503, 503)
    const live = new Live(around)
    live.start()
    await settle()
    await advance(500 + 1_000)
    expect(lines).toHaveLength(0)
    expect(live.state.value).toBe('lost')
    await advance(2_000)
    expect(lines).toHaveLength(1)
    expect(live.state.value).toBe('on')
    live.stop()
  })

  it('stops asking when nobody is signed in', async () => {
    const { around, lines, statuses, settle, advance } = surroundings()
    statuses.push(401)
    const live = new Live(around)
    let told = 0
    live.onSignedOut = () => told++
    live.start()
    await settle()
    await advance(60_000)
    expect(told).toBe(1)
    expect(live.state.value).toBe('off')
    expect(lines).toHaveLength(0)
  })
})

describe('the event stream reader', () => {
  it('puts messages together however the stream is cut', () => {
    const text = ': hi\r\n\r\nid: 7\r\nevent: order\r\ndata: {"a":\r\ndata: 1}\r\n\r\ndata:x\n\n'
    const whole = new SseReader().read(text)
    expect(whole).toEqual([
      { id: '7', event: 'order', data: '{"a":\n1}' },
      { id: '7', event: 'message', data: 'x' },
    ])
    for (let size = 1; size < 12; size++) {
      const reader = new SseReader()
      const found = []
      for (let at = 0; at < text.length; at += size) found.push(...reader.read(text.slice(at, at + size)))
      expect(found, `pieces of ${size}`).toEqual(whole)
    }
  })
})
