import { describe, expect, it } from 'vitest'
import { waterfallOf } from './waterfall'

const weights = [
  { label: '名称', weight: 5.2 },
  { label: '信用代码', weight: 0 },
  { label: '地址', weight: 4.6 },
  { label: '联系电话', weight: 8.1 },
  { label: '法定代表人', weight: -3.4 },
  { label: '位置', weight: 2.8 },
  { label: '行业', weight: 1.0 },
]

describe('the waterfall', () => {
  const plan = waterfallOf(-13.3, weights, { linkAt: 8, newAt: -2 }, 320)

  it('starts at the prior and ends at the sum of all weights', () => {
    expect(plan.bars[0]!.from).toBe(-13.3)
    expect(plan.total.value).toBeCloseTo(5.0, 9)
    expect(plan.bars.at(-1)!.until).toBeCloseTo(plan.total.value, 9)
  })

  it('begins each bar where the one before ended', () => {
    plan.bars.slice(1).forEach((bar, index) => expect(bar.from).toBeCloseTo(plan.bars[index]!.until, 9))
  })

  it('draws lengths in proportion to the weights', () => {
    const perBit = plan.bars[0]!.width / 5.2
    for (const bar of plan.bars) expect(bar.width).toBeCloseTo(Math.abs(bar.weight) * perBit, 6)
    expect(plan.zone.width).toBeCloseTo(10 * perBit, 6)
  })

  it('keeps everything inside the drawing', () => {
    for (let seed = 1; seed <= 300; seed++) {
      let state = seed
      const random = () => (state = (state * 16807) % 2147483647) / 2147483647
      const some = Array.from({ length: 1 + Math.floor(random() * 9) }, (_, index) => ({ label: String(index), weight: random() * 24 - 12 }))
      const drawn = waterfallOf(random() * 30 - 25, some, { linkAt: 8, newAt: -2 }, 320)
      const xs = [...drawn.bars.flatMap((bar) => [bar.x, bar.x + bar.width]), drawn.start, drawn.total.x, drawn.linkAt, drawn.newAt, drawn.zero]
      expect(Math.min(...xs), `seed ${seed}`).toBeGreaterThanOrEqual(-1e-9)
      expect(Math.max(...xs), `seed ${seed}`).toBeLessThanOrEqual(320 + 1e-9)
      expect(drawn.ticks.length, `seed ${seed}`).toBeLessThanOrEqual(12)
    }
  })
})
