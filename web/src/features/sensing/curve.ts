import type { PointRule, Reading } from '../../api/types'

export interface Curve {
  path: string
  points: { x: number; y: number; at: string; value: number }[]
  limits: { y: number; limit: number; kind: PointRule['kind'] }[]
  ticks: { y: number; value: number }[]
  times: { x: number; at: number }[]
}

/** Geometry of a line of readings with its limit lines, in pixels. A gap longer than five usual spacings is left open. */
export function curveOf(readings: Reading[], rules: PointRule[], width: number, height: number): Curve | null {
  const first = readings[0]
  const last = readings.at(-1)
  if (first === undefined || last === undefined) return null
  const limits = rules.filter((rule): rule is PointRule & { limit: number } => rule.limit !== null)
  const all = [...readings.map((each) => each.value), ...limits.map((rule) => rule.limit)]
  const { low, high, step } = scale(Math.min(...all), Math.max(...all))
  const from = Date.parse(first.at)
  const span = Math.max(1, Date.parse(last.at) - from)
  const x = (at: string) => ((Date.parse(at) - from) / span) * width
  const y = (value: number) => height - ((value - low) / (high - low)) * height
  const points = readings.map((each) => ({ x: x(each.at), y: y(each.value), ...each }))
  const gap = usualSpacing(readings) * 5
  let path = ''
  points.forEach((point, index) => {
    const before = points[index - 1]
    const broken = before === undefined || Date.parse(point.at) - Date.parse(before.at) > gap
    path += `${broken ? 'M' : 'L'}${point.x.toFixed(1)} ${point.y.toFixed(1)}`
  })
  const ticks: Curve['ticks'] = []
  for (let value = low; value <= high + step / 2; value += step) ticks.push({ y: y(value), value: Number(value.toFixed(6)) })
  const times = [0, 0.25, 0.5, 0.75, 1].map((share) => ({ x: share * width, at: from + share * span }))
  return { path, points, limits: limits.map((rule) => ({ y: y(rule.limit), limit: rule.limit, kind: rule.kind })), ticks, times }
}

function usualSpacing(readings: Reading[]): number {
  const spaces = readings.slice(1).map((each, index) => Date.parse(each.at) - Date.parse(readings[index]!.at))
  spaces.sort((a, b) => a - b)
  return Math.max(1000, spaces[Math.floor(spaces.length / 2)] ?? 60_000)
}

function scale(low: number, high: number): { low: number; high: number; step: number } {
  const spread = high - low || Math.abs(high) || 1
  const raw = spread / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find((each) => each * power >= raw) ?? 10) * power
  const bottom = low >= 0 && low - spread * 0.1 < 0 ? 0 : Math.floor((low - spread * 0.05) / step) * step
  return { low: bottom, high: Math.ceil((high + spread * 0.05) / step) * step, step }
}
