import type { Alarm, AlarmKind, Point } from '../../api/types'
import { figure } from '../../parts/figures'
import { remaining, spell } from '../../parts/time'

export const dispatchWords: Record<Alarm['dispatch'], string> = { AUTO: '自动派单', ASK: '询问值班员' }

/** Kinds of rule, in the words of the panel. */
export const ruleWords: Record<AlarmKind, string> = {
  HH: '高高限',
  H: '高限',
  L: '低限',
  LL: '低低限',
  SILENCE: '沉默',
  CLOCK: '时钟不准',
}

/** The point with its newest value: one that had never spoken is no longer so; other states change by alarms. */
export function heard(point: Point, told: { value?: number; at?: string }): Point {
  return { ...point, value: told.value ?? point.value, at: told.at ?? point.at, state: point.state === 'NEVER' ? 'NORMAL' : point.state }
}

/** 限 25 %LEL · 持续 51 秒 */
export function alarmLine(alarm: Alarm, now: number): string {
  const said: string[] = []
  if (alarm.limit !== null) said.push(`限 ${figure(alarm.limit)}`)
  const until = alarm.clearedAt === null ? now : new Date(alarm.clearedAt).getTime()
  said.push(`持续 ${spell(until - new Date(alarm.raisedAt).getTime())}`)
  if (alarm.worstValue !== null && alarm.worstValue !== alarm.value) said.push(`最高 ${figure(alarm.worstValue)}`)
  if (alarm.orderId !== null) said.push('已派单')
  else if (alarm.dispatch === 'ASK' && alarm.autoAt !== null) said.push(autoWords(alarm.autoAt, now))
  return said.join(' · ')
}

/** The documented policy: unless a person decides, the order is made at this moment. */
export function autoWords(autoAt: string, now: number): string {
  return new Date(autoAt).getTime() <= now ? '正在自动派单' : `${remaining(autoAt, now).replace('剩 ', '')}后自动派单`
}
