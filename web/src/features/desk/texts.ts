/** The platform's kinds of need, in a word; a kind not listed shows none. */
export const needKinds: Record<string, string> = {
  ALARM: '报警',
  ORDER: '任务单',
  REVIEW: '待复查',
  LINKAGE: '归并',
  LEDGER: '台账',
  INCIDENT: '事件',
  DIRECTIVE: '指令',
  COLOUR: '安全码',
}
