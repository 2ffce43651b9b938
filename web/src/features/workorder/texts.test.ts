import { describe, expect, it } from 'vitest'
import type { Order, OrderAction, OrderStatus } from '../../api/types'
import { counted, refusalOf } from './texts'

const order = (status: OrderStatus, actions: OrderAction[], refusals: Order['refusals']) => ({ status, actions, refusals }) as Order

describe('why I may not', () => {
  it('is told for the step that would bring the order on, and for no other', () => {
    const all = { accept: '已经接受', rectify: '已经提交', review: '您本人提交过整改', cancel: '不是镇街' }
    expect(refusalOf(order('RECTIFIED', ['note'], all))).toEqual({ action: 'review', why: '您本人提交过整改' })
    expect(refusalOf(order('DISPATCHED', ['note'], all))).toEqual({ action: 'accept', why: '已经接受' })
  })

  it('is nothing where I may, or where the order has ended', () => {
    expect(refusalOf(order('RECTIFIED', ['review'], { cancel: '不能' }))).toBeNull()
    expect(refusalOf(order('CLOSED', [], { review: '已结束' }))).toBeNull()
  })
})

describe('how many', () => {
  it('says where nobody counted further', () => {
    expect(counted({ total: 12, atLeast: false })).toBe('12 张')
    expect(counted({ total: 1000, atLeast: true })).toBe('1,000 张以上')
  })
})
