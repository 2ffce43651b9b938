import type { Order, OrderAction, OrderStatus } from '../../api/types'

/** The steps of an order, as a person says them. */
export const actionWords: Record<OrderAction, string> = {
  accept: '接受',
  rectify: '整改',
  review: '复查',
  return: '退回',
  cancel: '撤销',
  note: '补充说明',
}

/** What the phone calls a status: what the reader has to do with it. */
export const phoneStatus: Record<OrderStatus, string> = {
  DISPATCHED: '待接受',
  ACCEPTED: '待整改',
  RECTIFIED: '待复查',
  CLOSED: '已销号',
  CANCELLED: '已撤销',
}

const onward: Record<OrderStatus, OrderAction | null> = {
  DISPATCHED: 'accept',
  ACCEPTED: 'rectify',
  RECTIFIED: 'review',
  CLOSED: null,
  CANCELLED: null,
}

/** Why the viewer may not take the step that would bring the order on; null where one may, or there is none. */
export function refusalOf(order: Order): { action: OrderAction; why: string } | null {
  const action = onward[order.status]
  if (action === null || order.actions.includes(action)) return null
  const why = order.refusals?.[action]
  return why ? { action, why } : null
}
