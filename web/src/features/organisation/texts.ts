import type { OfficeKind, PostLevel, Trouble } from '../../api/types'

export const officeKinds: Record<OfficeKind, string> = { GOVERNMENT: '政府', COMMITTEE: '委员会', DEPARTMENT: '部门', COMMAND_CENTRE: '指挥中心', TOWN: '镇（街道）、开发区', VILLAGE: '村（社区）' }

export const postLevels: Record<PostLevel, string> = { GRID: '网格员', VILLAGE: '村（社区）', TOWN: '镇（街道）', DEPARTMENT: '部门', DEPUTY_HEAD: '分管领导', DUTY: '值班' }

export const chainLevels = { GRID: '网格员', VILLAGE: '村（社区）', TOWN: '镇（街道）', DEPARTMENT: '部门', DEPUTY_HEAD: '分管领导' } as const

export const troubles: Record<Trouble, string> = { NO_RULE: '没有规则', NO_POST: '没有岗位', VACANT: '空岗', NO_DEPUTY: '无人代理', TWO_HOLDERS: '一岗多人', TWO_POSTS: '两岗重叠' }

export const objectKinds = { SITE: '场所', BUILDING: '建筑', EQUIPMENT: '设备', VEHICLE: '车辆', CONSTRUCTION_PROJECT: '建设工程' } as const

export const attending = { INVITED: '已通知', PRESENT: '到会', EXCUSED: '请假', MISSING: '缺席' } as const

export const meetingStates = { PLANNED: { word: '筹备中', css: 'st-line' }, CLOSED: { word: '已办结', css: 'st-soft' }, CANCELLED: { word: '已取消', css: 'st-soft' } } as const

/** The same clock reading in Beijing, as a form field holds it, and back. */
export const toField = (at: string | number) => new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
export const fromField = (field: string) => new Date(`${field}:00+08:00`).toISOString()

/** 2026-11-23 some days later. */
export const daysAfter = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Monday of the day's week. */
export const mondayOf = (day: string) => daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
