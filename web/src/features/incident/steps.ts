import type { Directive, ReceiptStep, Step } from '../../api/types'

/** The five receipts of a directive in order; the missing one is a hole. */
export const receipts: { step: Step; pip: string; word: string }[] = [
  { step: 'delivered', pip: '送', word: '送达' },
  { step: 'read', pip: '读', word: '已读' },
  { step: 'accepted', pip: '接', word: '接令' },
  { step: 'arrived', pip: '到', word: '到位' },
  { step: 'done', pip: '完', word: '完成' },
]

export const commands: Record<ReceiptStep, { step: Step; act: string; said: string }> = {
  READ: { step: 'read', act: '已读', said: '已回执：已读' },
  ACCEPTED: { step: 'accepted', act: '接令', said: '已回执：接令' },
  ARRIVED: { step: 'arrived', act: '到位', said: '已回执：到位' },
  DONE: { step: 'done', act: '完成', said: '已回执：完成' },
}

/** The receipts that may come next, the usual one first. Not every task has a place to arrive at, so 完成 may follow 接令. */
export function nextReceipts(directive: Directive): ReceiptStep[] {
  const { read, accepted, arrived, done } = directive.steps
  if (done !== null || directive.open === false) return []
  if (accepted === null) return read === null ? ['READ', 'ACCEPTED'] : ['ACCEPTED']
  return arrived === null ? ['ARRIVED', 'DONE'] : ['DONE']
}

/** The last receipt that came, in words. */
export function lastReceipt(directive: Directive): { word: string; at: string } {
  const found = [...receipts].reverse().find((each) => directive.steps[each.step] !== null)
  return found === undefined ? { word: '已下达', at: directive.sentAt } : { word: found.word, at: directive.steps[found.step]! }
}
