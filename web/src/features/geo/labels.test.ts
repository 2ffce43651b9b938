import { describe, expect, it } from 'vitest'
import { placeNames } from './labels'

describe('the names of towns', () => {
  it('stay at the centre where nothing is in the way', () => {
    expect(placeNames([{ text: '双林镇', x: 100, y: 100 }], [{ x: 300, y: 300, radius: 18 }])).toEqual([{ x: 0, y: 0 }])
  })

  it('step aside for a ring, and for each other', () => {
    const [first, second] = placeNames([{ text: '双林镇', x: 100, y: 100 }, { text: '善琏镇', x: 100, y: 80 }], [{ x: 100, y: 104, radius: 18 }])
    expect(Math.hypot(first!.x, first!.y)).toBeGreaterThan(0)
    expect(100 + first!.y - (80 + second!.y) === 0 && first!.x === second!.x).toBe(false)
  })

  it('hide as little as may be where all is full', () => {
    const rings = [...Array(40).keys()].map((index) => ({ x: 20 + (index % 8) * 26, y: 20 + Math.floor(index / 8) * 40, radius: 18 }))
    expect(placeNames([{ text: '练市镇', x: 100, y: 100 }], rings)).toHaveLength(1)
  })
})
