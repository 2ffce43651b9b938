import type { AlarmState, Colour, Level, Light, OrderStatus, PointState, Priority } from '../api/types'

/** The four scales share colours and never a form: each has its shape and its word. */
export const levels: Record<Level, { word: string; css: string; shape: string }> = {
  RED: { word: '重大', css: 'lv-r', shape: 'M8 1 15 8 8 15 1 8z' },
  ORANGE: { word: '较大', css: 'lv-o', shape: 'M8 1.6 15 14.2H1z' },
  YELLOW: { word: '一般', css: 'lv-y', shape: 'M2 2h12v12H2z' },
  BLUE: { word: '低', css: 'lv-b', shape: 'M1.7 8a6.3 6.3 0 1 0 12.6 0a6.3 6.3 0 1 0-12.6 0z' },
}

export const colours: Record<Colour, { word: string; css: string; glyph: string; short: string }> = {
  RED: { word: '红码', css: 'code-r', glyph: 'M6 6l12 12M18 6 6 18', short: '红' },
  YELLOW: { word: '黄码', css: 'code-y', glyph: 'M12 4v10M12 19v.5', short: '黄' },
  GREEN: { word: '绿码', css: 'code-g', glyph: 'm4.5 12.5 5 5 10-11', short: '绿' },
}

export const lights: Record<Light, { word: string; css: string }> = {
  GREEN: { word: '绿灯', css: 'lamp-g' },
  YELLOW: { word: '黄灯', css: 'lamp-y' },
  RED: { word: '红灯', css: 'lamp-r' },
}

export const priorities: Record<Priority, string> = { 1: '低', 2: '中', 3: '高' }

export const orderStatuses: Record<OrderStatus, { word: string; css: string }> = {
  DISPATCHED: { word: '已派单', css: 'st-act' },
  REFUSED: { word: '待改派', css: 'st-red' },
  ACCEPTED: { word: '整改中', css: 'st-line' },
  RECTIFIED: { word: '待复查', css: 'st-solid' },
  CLOSED: { word: '已销号', css: 'st-soft' },
  CANCELLED: { word: '已撤销', css: 'st-soft' },
}

export const alarmStates: Record<AlarmState, { word: string; css: string }> = {
  UNACK_ACTIVE: { word: '未确认', css: 'st-solid' },
  ACK_ACTIVE: { word: '已确认', css: 'st-line' },
  UNACK_CLEARED: { word: '已恢复，未确认', css: 'st-dash' },
  ENDED: { word: '已结束', css: 'st-soft' },
}

export const pointStates: Record<PointState, { word: string; css: string }> = {
  NORMAL: { word: '正常', css: 'st-soft' },
  ALARM: { word: '越限', css: 'st-red' },
  SILENT: { word: '沉默', css: 'st-dash' },
  NEVER: { word: '从未上报', css: 'st-dash' },
}
