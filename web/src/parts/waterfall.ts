export interface Bar {
  label: string
  weight: number
  from: number
  until: number
  /** Pixels: left edge and width of the bar. */
  x: number
  width: number
  y: number
}

export interface WaterfallLayout {
  bars: Bar[]
  start: number
  total: { x: number; y: number; value: number }
  zone: { x: number; width: number }
  linkAt: number
  newAt: number
  ticks: { x: number; value: number }[]
  height: number
  zero: number
}

const rowHeight = 40
const head = 58

/** Lays weights of evidence out as steps from the prior to the total, with the zone left to people between two limits. */
export function waterfallOf(
  prior: number,
  weights: { label: string; weight: number }[],
  limits: { linkAt: number; newAt: number },
  width: number,
): WaterfallLayout {
  let running = prior
  const steps = weights.map(({ label, weight }) => {
    const from = running
    running += weight
    return { label, weight, from, until: running }
  })
  const all = [prior, running, limits.linkAt, limits.newAt, 0, ...steps.map((each) => each.until)]
  const step = [1, 2, 5, 10, 20, 50].find((each) => (Math.max(...all) - Math.min(...all)) / each <= 7) ?? 100
  const low = Math.floor((Math.min(...all) - step * 0.3) / step) * step
  const high = Math.ceil((Math.max(...all) + step * 0.3) / step) * step
  const at = (value: number) => ((value - low) / (high - low)) * width
  const bars = steps.map((each, index) => ({
    ...each,
    x: at(Math.min(each.from, each.until)),
    width: Math.abs(at(each.until) - at(each.from)),
    y: head + index * rowHeight,
  }))
  const ticks: WaterfallLayout['ticks'] = []
  for (let value = low; value <= high; value += step) ticks.push({ x: at(value), value })
  return {
    bars,
    start: at(prior),
    total: { x: at(running), y: head + bars.length * rowHeight, value: running },
    zone: { x: at(limits.newAt), width: at(limits.linkAt) - at(limits.newAt) },
    linkAt: at(limits.linkAt),
    newAt: at(limits.newAt),
    ticks,
    height: head + bars.length * rowHeight + 34,
    zero: at(0),
  }
}
