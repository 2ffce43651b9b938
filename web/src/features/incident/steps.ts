import type { Directive, ReceiptStep, Step } from '../../api/types'

/** The five receipts of a directive in order; the missing one is a hole. */
export const receipts: { step: Step; pip: string; word: string }[] = [
  { step: 'delivered', pip: '送', word: '送达' },
  { step: 'read', pip: '读', word: '已读' },
  { step: 'accepted', pip: '接', word: '接令' },
  { step: 'arrived', pip: '到', word: '到场' },
  { step: 'done', pip: '完', word: '完成' },
]

export const commands: Record<ReceiptStep, { step: Step; act: string; said: string }> = {
  READ: { step: 'read', act: '已读', said: '已回执：已读' },
  ACCEPTED: { step: 'accepted', act: '接令', said: '已回执：接令' },
  ARRIVED: { step: 'arrived', act: '到场', said: '已回执：到场' },
  DONE: { step: 'done', act: '完成', said: '已回执：完成' },
}

/** The receipt to be asked for next; null when done. */
export function nextReceipt(directive: Directive): ReceiptStep | null {
  const order: ReceiptStep[] = ['READ', 'ACCEPTED', 'ARRIVED', 'DONE']
  return order.find((each) => directive.steps[commands[each].step] === null) ?? null
}

/** The last receipt that came, in words. */
export function lastReceipt(directive: Directive): { word: string; at: string } {
  const found = [...receipts].reverse().find((each) => directive.steps[each.step] !== null)
  return found === undefined ? { word: '已下达', at: directive.sentAt } : { word: found.word, at: directive.steps[found.step]! }
}
