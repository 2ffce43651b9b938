import type { CallStatus, InboundState, MessageChannel, MessageStatus, RouteState, TraceKind } from '../../api/types'

export const messageStatuses: Record<MessageStatus, { word: string; css: string }> = {
  QUEUED: { word: '待发', css: 'st-line' },
  SENT: { word: '已发出', css: 'st-line' },
  DELIVERED: { word: '已送达', css: 'st-soft' },
  READ: { word: '已读', css: 'st-soft' },
  ANSWERED: { word: '已应答', css: 'st-solid' },
  FAILED: { word: '没发出', css: 'st-red' },
  WITHDRAWN: { word: '已撤回', css: 'st-line' },
}

export const channelWords: Record<MessageChannel, string> = { SMS: '短信', IN_APP: '站内', VOICE: '电话' }

const routeWords: Record<string, string> = {
  cmpp: 'CMPP 短信网关',
  http: 'HTTP 短信网关',
  webhook: '政务消息平台',
  voice: '语音外呼',
  local: '演示短信网关',
  'local-2': '备用演示网关',
  SMS: '短信',
  IN_APP: '站内',
  VOICE: '电话',
}

/** A route or channel as people read it. */
export const routeWord = (name: string | null | undefined) => (name == null ? '' : (routeWords[name] ?? name))

export const traceWords: Record<TraceKind, { word: string; css: string }> = {
  HELD: { word: '暂缓', css: 'st-line' },
  HANDED: { word: '交给网关', css: 'st-line' },
  TAKEN: { word: '网关收下', css: 'st-soft' },
  REFUSED: { word: '网关拒收', css: 'st-red' },
  NOT_TAKEN: { word: '网关没收下', css: 'st-line' },
  IN_DOUBT: { word: '说不清', css: 'st-line' },
  GIVEN_UP: { word: '不再重试', css: 'st-red' },
  CONFIRMED: { word: '已送达', css: 'st-soft' },
  NOT_DELIVERED: { word: '没送达', css: 'st-red' },
  READ: { word: '已读', css: 'st-soft' },
  ANSWERED: { word: '应答', css: 'st-solid' },
  CALLED: { word: '打电话', css: 'st-line' },
  RESENT: { word: '重发', css: 'st-line' },
  WITHDRAWN: { word: '撤回', css: 'st-line' },
  TOLD_AGAIN: { word: '另发一条', css: 'st-line' },
}

export const routeStates: Record<RouteState, { word: string; css: string }> = {
  WELL: { word: '正常', css: 'st-soft' },
  FAILING: { word: '不收', css: 'st-red' },
  SILENT: { word: '无回执', css: 'st-red' },
}

export const inboundStates: Record<InboundState, { word: string; css: string }> = {
  NEW: { word: '刚到', css: 'st-line' },
  MATCHED: { word: '已对上', css: 'st-soft' },
  UNKNOWN_PHONE: { word: '陌生号码', css: 'st-red' },
  NO_OPEN_MESSAGE: { word: '没有对应消息', css: 'st-red' },
  SETTLED: { word: '已处理', css: 'st-line' },
}

export const callStatuses: Record<CallStatus, { word: string; css: string }> = {
  RUNNING: { word: '正在叫', css: 'st-solid' },
  REACHED: { word: '人数够了', css: 'st-soft' },
  EXPIRED: { word: '到时没叫够', css: 'st-red' },
  STOPPED: { word: '已停止', css: 'st-line' },
}

const variable = /\{([^{}\s]{1,20})\}/g

/** Names in braces, in their order, each once. */
export function variablesOf(text: string): string[] {
  return [...new Set([...text.matchAll(variable)].map((found) => found[1]!))]
}

/** Those without a value stay as they are. */
export function filled(text: string, values: Record<string, string>): string {
  return text.replace(variable, (whole, name: string) => values[name]?.trim() || whole)
}
