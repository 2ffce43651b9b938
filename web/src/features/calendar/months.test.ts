import { expect, it } from 'vitest'
import { weeksOf } from './months'

it('begins weeks on Monday and holds each day once', () => {
  const weeks = weeksOf(2026, 2)
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeks[0]!.map((each) => each?.day ?? 0)).toEqual([0, 0, 0, 0, 0, 0, 1])
  expect(weeks.flat().filter((each) => each !== null)).toHaveLength(28)
  expect(weeks[0]![6]).toEqual({ date: '2026-02-01', day: 1, weekend: true })
})

it('knows leap years', () => {
  expect(weeksOf(2028, 2).flat().filter((each) => each !== null)).toHaveLength(29)
  expect(weeksOf(2100, 2).flat().filter((each) => each !== null)).toHaveLength(28)
})
