import type { ImportStatus, ImportView } from '../../api/types'

/** What the report of an import can show; a cleaned line is among the others too. */
export type RowTab = 'REFUSED' | 'DOUBTFUL' | 'NEW' | 'LINKED' | 'CLEANED'

export const importStatuses: Record<ImportStatus, { word: string; css: string }> = {
  QUEUED: { word: '排队中', css: 'st-line' },
  RUNNING: { word: '正在导入', css: 'st-act' },
  DONE: { word: '已完成', css: 'st-soft' },
  FAILED: { word: '没有完成', css: 'st-red' },
  CANCELLED: { word: '已取消', css: 'st-soft' },
}

export const outcomes: Record<RowTab, { word: string; says: string; count: keyof ImportView['counts'] }> = {
  REFUSED: { word: '退回', says: '没有入库。按“怎么改”改好后重新导入即可，已入库的行不会重复。', count: 'refused' },
  DOUBTFUL: { word: '存疑', says: '与已有单位相近，等人工判定是不是同一个单位。', count: 'doubtful' },
  NEW: { word: '新增', says: '库里原来没有，新建了单位。', count: 'new' },
  LINKED: { word: '归并', says: '与已有单位是同一个，作为又一个来源并入。', count: 'linked' },
  CLEANED: { word: '清洗', says: '内容按规则改过写法，改前改后都留着。', count: 'cleaned' },
}

/** The six kinds of supervised unit, as the filter offers them. */
export const unitKinds: Record<string, string> = {
  DANGEROUS_CHEMICALS: '危险化学品',
  SPECIAL_EQUIPMENT: '特种设备',
  HIGH_RISK_VEHICLE: '高危车辆',
  CROWDED_PLACE: '人员密集场所',
  RENTAL_HOUSING: '出租房',
  CONSTRUCTION: '建设施工',
}
