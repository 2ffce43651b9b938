import { onScopeDispose, readonly, ref } from 'vue'
import type { LiveEvent, Topic } from '../api/types'
import { SseReader } from './sse'

export type LiveState = 'off' | 'connecting' | 'on' | 'lost'

interface Surroundings {
  fetch: typeof fetch
  now: () => number
  after: (milliseconds: number, then: () => void) => () => void
}

const browser: Surroundings = {
  fetch: (...request) => globalThis.fetch(...request),
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** The platform sends a heartbeat every 5 s; silence this long means the line is dead. */
export const SILENCE_MS = 9_000
const retryMs = [500, 1_000, 2_000, 4_000, 8_000]

/**
 * The one push connection of the page. EventSource hides comments, so heartbeats are read from a streamed fetch; after
 * a break it resumes from the last event's id, and listeners of a resumed line fetch again.
 */
export class Live {
  readonly state = ref<LiveState>('off')
  readonly lostAt = ref<number | null>(null)
  /** Called when the platform no longer knows who listens. */
  onSignedOut: () => void = () => {}
  readonly heardAt = ref<number | null>(null)
  private readonly listeners = new Map<string, Set<(event: LiveEvent) => void>>()
  private readonly resumed = new Set<() => void>()
  private lastId: string | null = null
  private attempt = 0
  private running = false
  private stopLine: () => void = () => {}
  private cancelRetry: () => void = () => {}

  constructor(private readonly around: Surroundings = browser) {}

  on(topic: Topic, listener: (event: LiveEvent) => void): () => void {
    const set = this.listeners.get(topic) ?? new Set()
    this.listeners.set(topic, set.add(listener))
    return () => set.delete(listener)
  }

  onResumed(listener: () => void): () => void {
    this.resumed.add(listener)
    return () => this.resumed.delete(listener)
  }

  start() {
    if (this.running) return
    this.running = true
    this.attempt = 0
    this.state.value = 'connecting'
    void this.connect()
  }

  stop() {
    this.running = false
    this.cancelRetry()
    this.stopLine()
    this.lastId = null
    this.state.value = 'off'
    this.lostAt.value = null
  }

  private async connect() {
    const control = new AbortController()
    let cancelWatch = () => {}
    const watchdog = () => {
      cancelWatch()
      cancelWatch = this.around.after(SILENCE_MS, () => control.abort())
    }
    this.stopLine = () => {
      cancelWatch()
      control.abort()
    }
    watchdog()
    try {
      await this.follow(control.signal, watchdog)
    } catch {
      // An ended line and a broken one are met alike: connect again below.
    } finally {
      cancelWatch()
    }
    if (this.running) this.lose()
  }

  private async follow(signal: AbortSignal, alive: () => void) {
    const headers: Record<string, string> = { accept: 'text/event-stream' }
    if (this.lastId !== null) headers['Last-Event-ID'] = this.lastId
    const response = await this.around.fetch('/api/live', { headers, signal, cache: 'no-store' })
    if (response.status === 401) {
      this.stop()
      return this.onSignedOut()
    }
    if (!response.ok || response.body === null) throw new Error(`live ${response.status}`)
    this.connected()
    const pieces = response.body.pipeThrough(new TextDecoderStream()).getReader()
    const reader = new SseReader()
    while (!signal.aborted) {
      const { value, done } = await pieces.read()
      if (done) return
      alive()
      this.heardAt.value = this.around.now()
      for (const message of reader.read(value)) {
        this.lastId = message.id ?? this.lastId
        this.deliver(message.event, message.data)
      }
    }
  }

  private connected() {
    const wasLost = this.lostAt.value !== null
    this.attempt = 0
    this.state.value = 'on'
    this.lostAt.value = null
    this.heardAt.value = this.around.now()
    if (wasLost) this.resumed.forEach((listener) => listener())
  }

  private lose() {
    this.state.value = 'lost'
    this.lostAt.value ??= this.around.now()
    const pause = retryMs[Math.min(this.attempt++, retryMs.length - 1)]!
    this.cancelRetry = this.around.after(pause, () => void this.connect())
  }

  private deliver(topic: string, data: string) {
    const set = this.listeners.get(topic)
    if (set === undefined || set.size === 0) return
    const raw = JSON.parse(data) as Record<string, unknown>
    const inner = raw.data ?? raw[topic]
    const body = typeof inner === 'object' && inner !== null ? inner : raw
    const event = { ref: null, unitId: null, at: '', ...raw, topic, data: body } as LiveEvent
    for (const listener of set) {
      try {
        listener(event)
      } catch (thrown) {
        reportError(thrown)
      }
    }
  }
}

export const live = new Live()
export const liveState = readonly(live.state)

/** Listens while the component lives, and runs `resumed` after a broken line came back. */
export function useLive(topics: Topic[], listener: (event: LiveEvent) => void, resumed?: () => void) {
  const offs = topics.map((topic) => live.on(topic, listener))
  if (resumed !== undefined) offs.push(live.onResumed(resumed))
  onScopeDispose(() => offs.forEach((off) => off()))
}

/** Reloads at once, then at most twice a second however many events come. */
export function useLiveReload(topics: Topic[], reload: () => void, wanted: (event: LiveEvent) => boolean = () => true) {
  let waiting: ReturnType<typeof setTimeout> | null = null
  let last = 0
  const soon = () => {
    if (waiting !== null) return
    const pause = Math.max(0, 500 - (Date.now() - last))
    waiting = setTimeout(() => {
      waiting = null
      last = Date.now()
      reload()
    }, pause)
  }
  useLive(topics, (event) => wanted(event) && soon(), soon)
  onScopeDispose(() => waiting !== null && clearTimeout(waiting))
}
