import type { Account, Permission, Role } from '../../api/types'

export const roleWords: Record<Role, string> = {
  DUTY: '值班员',
  LEADER: '领导',
  DEPARTMENT: '部门',
  TOWN: '镇街',
  GRID: '网格员',
  ENTERPRISE: '企业',
  SYSTEM: '系统管理员',
  SECURITY: '安全管理员',
  AUDIT: '审计管理员',
}

export const permissionWords: Record<Permission, string> = {
  UNITS: '读取监管对象',
  RISK: '读取四色与安全码',
  SENSING: '读取感知点、读数和报警',
}

export type AccountState = 'OPEN' | 'WAITING' | 'LOCKED' | 'CLOSED'

export const accountStates: Record<AccountState, { word: string; css: string }> = {
  OPEN: { word: '正常', css: 'st-line' },
  WAITING: { word: '待授权', css: 'st-act' },
  LOCKED: { word: '已锁定', css: 'st-red' },
  CLOSED: { word: '已关闭', css: 'st-dash' },
}

export function stateOf(account: Account): AccountState {
  if (!account.enabled) return 'CLOSED'
  if (account.locked || account.lockedUntil !== null) return 'LOCKED'
  return account.role === null ? 'WAITING' : 'OPEN'
}

const browsers: [RegExp, string][] = [
  [/MicroMessenger/, '微信'],
  [/DingTalk/, '浙政钉'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/HarmonyOS/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, '苹果手机'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, '苹果电脑'],
  [/Linux/, 'Linux'],
]

/** What a person recognises a device by: Chrome · Windows. */
export function deviceOf(agent: string | null): string {
  if (agent === null) return '未知设备'
  const named = [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(agent))?.[1])
  const words = named.filter((word) => word !== undefined)
  return words.length === 0 ? '未知设备' : words.join(' · ')
}
