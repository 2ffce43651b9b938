const words: Record<string, string> = {
  'order-accept': '待接受',
  'order-rectify': '待整改',
  'order-review': '待复查',
  'order-overdue': '逾期',
  'directive-unread': '指令未读',
  'red-unit': '红码',
  alarm: '报警',
  order: '任务单',
  review: '归并',
  linkage: '归并',
  ledger: '台账',
  import: '台账',
  incident: '事件',
  directive: '指令',
}

/** What sort of need it is, in a word: the whole name first, then its first part; an unknown one shows none. */
export function needWord(kind: string): string {
  const name = kind.toLowerCase().replaceAll('_', '-')
  return words[name] ?? words[name.split('-')[0]!] ?? ''
}
