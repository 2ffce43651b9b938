import { describe, expect, it } from 'vitest'
import { actorOf, deed, detailOf, findingSentence } from './texts'

describe('the words of the audit desk', () => {
  it('says deeds in Chinese and keeps what a refused call asked for', () => {
    expect(deed('workorder.accept')).toBe('接受任务单')
    expect(deed('access.forbidden GET /api/audit/entries')).toBe('越权访问：GET /api/audit/entries')
    expect(deed('hazard.look-back')).toBe('hazard.look-back')
    expect(deed('workorder.lend')).toBe('任务单（workorder.lend）')
  })

  it('says why something was refused and leaves other details as they are', () => {
    const entry = { seq: 1, at: '2026-11-27T02:00:00Z', actorKind: 'PLATFORM', accountId: null, actorName: 'listener', action: 'sensing.mqtt', objectKind: null, objectId: null, outcome: 'REFUSED' as const, detail: 'unknown-device-or-wrong-password /127.0.0.1:7' }
    expect(detailOf(entry)).toBe('设备没有登记，或密码不对 /127.0.0.1:7')
    expect(detailOf({ ...entry, outcome: 'DONE', detail: 'not-found' })).toBe('not-found')
    expect(detailOf({ ...entry, detail: null })).toBe('')
    expect(actorOf(entry)).toBe('平台')
    expect(actorOf({ ...entry, actorKind: 'PERSON', actorName: '费小满' })).toBe('费小满')
  })

  it('tells a finding by number and time', () => {
    const at = '2026-11-27T02:00:00Z'
    expect(findingSentence({ kind: 'CHANGED', first: 12, last: 12, entrySeq: 15, at })).toBe('第 12 号（记录 15）与封存时不同，封存于 2026-11-27 10:00:00。')
    expect(findingSentence({ kind: 'TRUNCATED', first: 8, last: 20, entrySeq: null, at })).toContain('第 8 至 20 号')
    expect(findingSentence({ kind: 'REMOVED', first: null, last: null, entrySeq: 9, at: null })).toBe('记录 9 在封存之前被删除。')
  })
})
