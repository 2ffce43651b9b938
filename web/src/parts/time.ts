import type { Instant } from '../api/types'

const zone = 'Asia/Shanghai'
const dash = '—'

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | 'weekday', string>

const splitter = new Intl.DateTimeFormat('zh-CN', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
})

function parts(at: Instant | number): Parts {
  const found: Partial<Parts> = {}
  for (const { type, value } of splitter.formatToParts(new Date(at))) found[type as keyof Parts] = value
  return found as Parts
}

function valid(at: Instant | number | null | undefined): at is Instant | number {
  return at !== null && at !== undefined && !Number.isNaN(new Date(at).getTime())
}

/** 14:32:08 */
export function clockTime(at: Instant | number | null | undefined): string {
  if (!valid(at)) return dash
  const { hour, minute, second } = parts(at)
  return `${hour}:${minute}:${second}`
}

/** 14:32 */
export function minuteTime(at: Instant | number | null | undefined): string {
  return valid(at) ? clockTime(at).slice(0, 5) : dash
}

/** 06-16 */
export function dayOf(at: Instant | number | null | undefined): string {
  if (!valid(at)) return dash
  const { month, day } = parts(at)
  return `${month}-${day}`
}

/** 2026-06-16 */
export function dateOf(at: Instant | number | null | undefined): string {
  if (!valid(at)) return dash
  return `${parts(at).year}-${dayOf(at)}`
}

/** 06-16 14:32 */
export function dayAndTime(at: Instant | number | null | undefined): string {
  return valid(at) ? `${dayOf(at)} ${minuteTime(at)}` : dash
}

/** 2026-06-16 14:32:08 */
export function fullTime(at: Instant | number | null | undefined): string {
  return valid(at) ? `${dateOf(at)} ${clockTime(at)}` : dash
}

/** 6月16日 周二 */
export function spokenDay(at: Instant | number): string {
  const { month, day, weekday } = parts(at)
  return `${Number(month)}月${Number(day)}日 ${weekday}`
}

/** 51 秒, 38 分钟, 2 小时 10 分, 2 天 3 小时, 12 天 */
export function spell(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (seconds < 60) return `${seconds} 秒`
  if (minutes < 60) return `${minutes} 分钟`
  if (hours < 24) return minutes % 60 === 0 ? `${hours} 小时` : `${hours} 小时 ${minutes % 60} 分`
  if (days < 3 && hours % 24 > 0) return `${days} 天 ${hours % 24} 小时`
  return `${days} 天`
}

/** What a person says of a deadline: 剩 38 分钟, 剩不到 1 分钟, 逾期 4 分钟. */
export function remaining(dueAt: Instant | number, now: number): string {
  const left = new Date(dueAt).getTime() - now
  if (left <= 0) return left > -60_000 ? '刚刚逾期' : `逾期 ${spell(-left)}`
  return left < 60_000 ? '剩不到 1 分钟' : `剩 ${spell(left)}`
}
