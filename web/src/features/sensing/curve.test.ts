import { describe, expect, it } from 'vitest'
import type { PointRule, Reading } from '../../api/types'
import { curveOf } from './curve'

const start = Date.parse('2026-06-16T06:00:00Z')
const reading = (seconds: number, value: number): Reading => ({ at: new Date(start + seconds * 1000).toISOString(), value })
const limit = (value: number): PointRule => ({ id: 1, kind: 'H', limit: value, deadband: 1, onDelaySeconds: 10, offDelaySeconds: 10, priority: 2, dispatch: 'ASK', response: '' })

describe('the curve of a point', () => {
  it('has nothing to draw without readings', () => {
    expect(curveOf([], [limit(20)], 600, 200)).toBeNull()
  })

  it('keeps the limit line in sight even when all readings are far below it', () => {
    const curve = curveOf([reading(0, 1), reading(30, 2)], [limit(50)], 600, 200)!
    expect(curve.limits[0]!.y).toBeGreaterThanOrEqual(0)
    expect(curve.limits[0]!.y).toBeLessThan(curve.points[1]!.y)
  })

  it('leaves silence open instead of drawing a line across it', () => {
    const rows = [0, 30, 60, 90, 1200, 1230].map((seconds) => reading(seconds, 5))
    const curve = curveOf(rows, [], 600, 200)!
    expect(curve.path.match(/M/g)).toHaveLength(2)
  })

  it('draws a flat line and a single reading without dividing by nothing', () => {
    for (const rows of [[reading(0, 0)], [reading(0, 3), reading(30, 3)]]) {
      const curve = curveOf(rows, [], 600, 200)!
      expect(curve.path).not.toContain('NaN')
      for (const tick of curve.ticks) expect(Number.isFinite(tick.y)).toBe(true)
    }
  })
})
