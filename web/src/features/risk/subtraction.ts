import type { RiskView } from '../../api/types'

export interface Line {
  text: string
  source: string
  at: string | null
  points: number
  link?: string | null
  /** Share of the axis, 0 to 1. */
  left: number
  width: number
  fix: { number: number; text: string; who: string | null; points: number } | null
}

export interface Subtraction {
  lines: Line[]
  /** Steps of the way that answer no listed reason. */
  extra: RiskView['way']
  at: (score: number) => number
  low: number
}

/** The code as a subtraction anyone can check: from 100, reason by reason, with the step that gives its points back. */
export function subtractionOf(risk: RiskView): Subtraction {
  const deducted = risk.reasons.map((each) => Math.abs(each.points))
  const bottom = Math.min(100 - deducted.reduce((sum, each) => sum + each, 0), risk.score, risk.yellowAt)
  const low = Math.max(0, Math.floor((bottom - 8) / 10) * 10)
  const at = (score: number) => Math.min(1, Math.max(0, (score - low) / (100 - low)))
  const used = new Set<number>()
  let running = 100
  const lines = risk.reasons.map((reason, index) => {
    const until = running
    running -= deducted[index]!
    const step = risk.way.findIndex((each) => each.factIds.includes(reason.factId))
    const first = step >= 0 && !used.has(step)
    if (step >= 0) used.add(step)
    const fix = first ? { number: step + 1, ...risk.way[step]!, text: besides(risk.way[step]!.text, reason.text) } : null
    return { ...reason, points: deducted[index]!, left: at(running), width: at(until) - at(running), fix }
  })
  return { lines, extra: risk.way.filter((_, index) => !used.has(index)), at, low }
}

/** A step that repeats its reason word for word stands beside it already: what to do is enough. */
function besides(step: string, reason: string): string {
  const repeated = step.indexOf(`：${reason.replace(/。$/, '')}`)
  return repeated > 0 ? step.slice(0, repeated) : step
}
