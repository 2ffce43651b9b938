export interface SseMessage {
  id: string | null
  event: string
  data: string
}

/** Reads a text/event-stream piece by piece (WHATWG HTML 9.2.6). Comments count as a sign of life, not as messages. */
export class SseReader {
  private rest = ''
  private data: string[] = []
  private event = ''
  private lastId: string | null = null

  read(piece: string): SseMessage[] {
    const messages: SseMessage[] = []
    const lines = (this.rest + piece).split(/\r\n|\n|\r(?!$)/)
    this.rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line === '') this.finish(messages)
      else if (!line.startsWith(':')) this.field(line)
    }
    return messages
  }

  private field(line: string) {
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') this.data.push(value)
    else if (name === 'event') this.event = value
    else if (name === 'id') this.lastId = value
  }

  private finish(messages: SseMessage[]) {
    if (this.data.length > 0) {
      messages.push({ id: this.lastId, event: this.event || 'message', data: this.data.join('\n') })
    }
    this.data = []
    this.event = ''
  }
}
