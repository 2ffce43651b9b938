import { describe, expect, it } from 'vitest'
import type { Directive, Step } from '../../api/types'
import { lastReceipt, nextReceipts } from './steps'

function directive(reached: Partial<Record<Step, string>>, open = true): Directive {
  const steps = { sent: '06:00', delivered: null, read: null, accepted: null, arrived: null, done: null, ...reached }
  return { id: 1, number: '01-01', title: '封控路口', text: '', to: { personId: 7, name: '郑小暑', post: null }, sentAt: '06:00', steps, overdue: false, open, dueAt: null, incidentId: 1, incidentNumber: 'SJ-01', incidentTitle: '泄漏' }
}

describe('the receipts of a directive', () => {
  it('come in order, and finishing may follow accepting where there is nowhere to arrive', () => {
    expect(nextReceipts(directive({}))).toEqual(['READ', 'ACCEPTED'])
    expect(nextReceipts(directive({ read: '06:01' }))).toEqual(['ACCEPTED'])
    expect(nextReceipts(directive({ read: '06:01', accepted: '06:02' }))).toEqual(['ARRIVED', 'DONE'])
    expect(nextReceipts(directive({ accepted: '06:02', arrived: '06:03' }))).toEqual(['DONE'])
  })

  it('are asked for no more when the directive is done or its incident has ended', () => {
    expect(nextReceipts(directive({ accepted: '06:02', done: '06:04' }))).toEqual([])
    expect(nextReceipts(directive({ read: '06:01' }, false))).toEqual([])
  })

  it('show the furthest step', () => {
    expect(lastReceipt(directive({}))).toEqual({ word: '已下达', at: '06:00' })
    expect(lastReceipt(directive({ delivered: '06:01', accepted: '06:02' }))).toEqual({ word: '接令', at: '06:02' })
  })
})
