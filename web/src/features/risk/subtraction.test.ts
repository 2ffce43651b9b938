import { describe, expect, it } from 'vitest'
import type { RiskView } from '../../api/types'
import { subtractionOf } from './subtraction'

const reason = (text: string, source: string, points: number, factId: number): RiskView['reasons'][number] => ({ text, source, points, factId, full: points, kind: 'TEST', subject: `test:${factId}`, at: null, link: null, overdue: false })

const risk: RiskView = {
  unitId: 1,
  colour: 'YELLOW',
  score: 64,
  ruleVersion: '2026-03',
  at: '2026-06-16T06:29:11Z',
  greenAt: 80,
  yellowAt: 60,
  reasons: [
    reason('压差越限 3 次', '感知网', 12, 1),
    reason('隐患逾期', '任务单', -10, 2),
    reason('清扫中断', '自查', 14, 3),
  ],
  way: [
    { text: '修复清灰', who: '周霜降', points: 12, factIds: [1] },
    { text: '每班清灰', who: '周霜降', points: 10, factIds: [2] },
    { text: '年度培训', who: '区应急管理局', points: 2, factIds: [99] },
  ],
  wayTotal: 88,
  note: null,
  history: [],
}

describe('the code as a subtraction', () => {
  const plan = subtractionOf(risk)

  it('walks down from 100 reason by reason to the score', () => {
    expect(plan.lines[0]!.left + plan.lines[0]!.width).toBeCloseTo(1, 9)
    plan.lines.slice(1).forEach((line, index) => expect(line.left + line.width).toBeCloseTo(plan.lines[index]!.left, 9))
    expect(plan.lines.at(-1)!.left).toBeCloseTo(plan.at(risk.score), 9)
  })

  it('takes points as deductions whatever their sign', () => {
    expect(plan.lines.map((line) => line.points)).toEqual([12, 10, 14])
  })

  it('puts each step of the way beside the reason it answers, and keeps the rest', () => {
    expect(plan.lines.map((line) => line.fix?.number ?? null)).toEqual([1, 2, null])
    expect(plan.extra.map((step) => step.text)).toEqual(['年度培训'])
  })

  it('says what to do without repeating the reason beside it', () => {
    const reasons = [{ ...risk.reasons[0]!, text: '除尘器压差失联。' }]
    const way = [{ ...risk.way[0]!, text: '恢复感知设备的数据：除尘器压差失联' }]
    expect(subtractionOf({ ...risk, reasons, way }).lines[0]!.fix!.text).toBe('恢复感知设备的数据')
    expect(plan.lines[0]!.fix!.text).toBe('修复清灰')
  })

  it('stays on the axis when more is taken away than there is', () => {
    const worst = subtractionOf({ ...risk, score: 0, reasons: risk.reasons.map((each) => ({ ...each, points: 60 })) })
    expect(worst.low).toBe(0)
    for (const line of worst.lines) expect(line.left).toBeGreaterThanOrEqual(0)
  })
})
