import { describe, expect, it } from 'vitest'
import { clockTime, dateOf, dayAndTime, fullTime, remaining, spell, spokenDay } from './time'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const noon = Date.parse('2026-06-16T04:00:00Z')

describe('time in words', () => {
  it('is always the time of Shanghai', () => {
    expect(fullTime('2026-06-16T06:32:08Z')).toBe('2026-06-16 14:32:08')
    expect(clockTime('2026-06-15T16:00:00Z')).toBe('00:00:00')
    expect(dateOf('2026-12-31T16:00:00Z')).toBe('2027-01-01')
    expect(dayAndTime('2026-06-16T06:32:08Z')).toBe('06-16 14:32')
    expect(spokenDay('2026-06-16T06:32:08Z')).toBe('6月16日 周二')
  })

  it('shows a dash for what is not known', () => {
    expect(fullTime(null)).toBe('—')
    expect(clockTime(undefined)).toBe('—')
    expect(dateOf('not a time')).toBe('—')
  })

  it('says how long in the largest words that help', () => {
    expect(spell(51_000)).toBe('51 秒')
    expect(spell(38 * minute + 59_000)).toBe('38 分钟')
    expect(spell(2 * hour)).toBe('2 小时')
    expect(spell(2 * hour + 10 * minute)).toBe('2 小时 10 分')
    expect(spell(2 * day + 3 * hour)).toBe('2 天 3 小时')
    expect(spell(12 * day + 5 * hour)).toBe('12 天')
    expect(spell(-5)).toBe('0 秒')
  })

  it('says what is left of a deadline, and what is overdue', () => {
    expect(remaining(noon + 38 * minute, noon)).toBe('剩 38 分钟')
    expect(remaining(noon + 30_000, noon)).toBe('剩不到 1 分钟')
    expect(remaining(noon, noon)).toBe('刚刚逾期')
    expect(remaining(noon - 4 * minute, noon)).toBe('逾期 4 分钟')
    expect(remaining(new Date(noon - day).toISOString(), noon)).toBe('逾期 1 天')
  })
})
