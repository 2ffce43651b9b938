import { describe, expect, it } from 'vitest'
import { daysAfter, fromField, mondayOf, toField } from './texts'

describe('days and moments of forms', () => {
  it('shows and reads Beijing time whatever the zone of the browser', () => {
    expect(toField('2026-11-27T16:30:00Z')).toBe('2026-11-28T00:30')
    expect(fromField('2026-11-28T00:30')).toBe('2026-11-27T16:30:00.000Z')
  })

  it('begins a week on Monday, on Sundays too', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-12-01')).toBe('2026-11-30')
  })

  it('counts days over the ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28')
  })
})
