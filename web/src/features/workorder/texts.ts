/** The steps of an order, as a person says them. */
export const actionWords: Record<string, string> = {
  accept: '接受',
  rectify: '整改',
  review: '复查',
  return: '退回',
  cancel: '撤销',
  note: '留言',
}
