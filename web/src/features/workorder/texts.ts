import type { Order, OrderAction, OrderStatus } from '../../api/types'

/** The steps of an order, as a person says them. */
export const actionWords: Record<OrderAction, string> = {
  accept: '接受',
  refuse: '拒接',
  rectify: '整改',
  review: '复查',
  return: '退回',
  cancel: '撤销',
  reroute: '改派',
  help: '请人协办',
  extend: '申请延期',
  grant: '批准延期',
  deny: '不批准延期',
  urge: '催办',
  split: '拆分',
  note: '补充说明',
}

/** What the phone calls a status: what the reader has to do with it. */
export const phoneStatus: Record<OrderStatus, string> = {
  DISPATCHED: '待接受',
  REFUSED: '待改派',
  ACCEPTED: '待整改',
  RECTIFIED: '待复查',
  CLOSED: '已销号',
  CANCELLED: '已撤销',
}

const onward: Record<OrderStatus, OrderAction | null> = {
  DISPATCHED: 'accept',
  REFUSED: 'reroute',
  ACCEPTED: 'rectify',
  RECTIFIED: 'review',
  CLOSED: null,
  CANCELLED: null,
}

/** A deed that asks for more than a press. */
export type Asking = 'refuse' | 'reroute' | 'help' | 'extend' | 'deny' | 'urge' | 'cancel'

/** What each of them says it will do, what it asks, and the word on its button. */
export const askings: Record<Asking, { title: string; will: string; reason: string; needsReason: boolean; sure: string; said: string }> = {
  refuse: { title: '不是我的', will: '选了人，任务单马上转给他；不选，交派单人改派。期限照走，您的话会记在任务单上。', reason: '为什么不是您的，必填', needsReason: true, sure: '拒接', said: '已拒接' },
  reroute: { title: '改派', will: '新责任人会收到短信，原责任人会被告知不必再办。期限照走，改派会记在任务单上。', reason: '为什么改派，必填', needsReason: true, sure: '改派', said: '已改派，双方会收到短信' },
  help: { title: '请人协办', will: '协办人看得到这张单，能补充照片和说明；责任人不变，协办人不能复查。', reason: '', needsReason: false, sure: '请他协办', said: '已请人协办，他会收到短信' },
  extend: { title: '申请延期', will: '批准以前原期限照走，超期照样提醒和上报。', reason: '为什么按期办不完，必填', needsReason: true, sure: '申请延期', said: '已申请延期，等批复' },
  deny: { title: '不批准延期', will: '仍按原期限办结，责任人会收到短信。', reason: '为什么不批准，必填', needsReason: true, sure: '不批准', said: '没有批准延期，责任人会收到短信' },
  urge: { title: '催办', will: '给责任人发一条短信，记入任务单；一小时内只催一次。', reason: '要带的话，可不填', needsReason: false, sure: '催办', said: '已催办' },
  cancel: { title: '撤销任务单', will: '责任人不再需要办理，并会收到通知；记录保留。不能恢复，需要时另派一张。', reason: '为什么撤销，必填', needsReason: true, sure: '确定撤销', said: '任务单已撤销' },
}

/** What causes an order, as the filter offers it. */
export const causeKinds: Record<string, string> = { alarm: '报警', account: '人工派单', order: '拆分' }

export const sorts: Record<string, string> = {
  '': '按期限',
  light: '按灯色',
  'dispatchedAt,desc': '新派的在前',
  unitName: '按单位',
  number: '按编号',
}

/** How many, where beyond a bound nobody counted. */
export function counted(page: { total: number; atLeast: boolean }): string {
  return page.atLeast ? `${page.total.toLocaleString('zh-CN')} 张以上` : `${page.total.toLocaleString('zh-CN')} 张`
}

/** Why the viewer may not take the step that would bring the order on; null where one may, or there is none. */
export function refusalOf(order: Order): { action: OrderAction; why: string } | null {
  const action = onward[order.status]
  if (action === null || order.actions.includes(action)) return null
  const why = order.refusals?.[action]
  return why ? { action, why } : null
}
