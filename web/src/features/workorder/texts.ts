import type { OrderStatus } from '../../api/types'

/** The steps of an order, as a person says them. */
export const actionWords: Record<string, string> = {
  accept: '接受',
  rectify: '整改',
  review: '复查',
  return: '退回',
  cancel: '撤销',
  note: '留言',
}

/** What the phone calls a status: what the reader has to do with it. */
export const phoneStatus: Record<OrderStatus, string> = {
  DISPATCHED: '待接受',
  ACCEPTED: '待整改',
  RECTIFIED: '待复查',
  CLOSED: '已销号',
  CANCELLED: '已撤销',
}
