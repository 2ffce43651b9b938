import type { Me } from '../api/types'
import type { IconName } from '../parts/icons'

export interface MenuItem {
  key: string
  path: string
  label: string
  icon: IconName
}

/** What stands on the left of the desk, when the platform says this person may use it. */
export const menu: MenuItem[] = [
  { key: 'home', path: '/', label: '首页', icon: 'home' },
  { key: 'map', path: '/map', label: '一张图', icon: 'map' },
  { key: 'units', path: '/units', label: '两库', icon: 'base' },
  { key: 'ledgers', path: '/ledgers', label: '台账', icon: 'upload' },
  { key: 'reviews', path: '/reviews', label: '归并', icon: 'merge' },
  { key: 'alarms', path: '/alarms', label: '报警', icon: 'alert' },
  { key: 'points', path: '/points', label: '感知', icon: 'sensing' },
  { key: 'orders', path: '/orders', label: '任务单', icon: 'order' },
  { key: 'incidents', path: '/incidents', label: '事件', icon: 'incident' },
  { key: 'plans', path: '/plans', label: '预案', icon: 'plan' },
  { key: 'organisation', path: '/organisation', label: '组织', icon: 'layers' },
  { key: 'roster', path: '/roster', label: '值班', icon: 'people' },
  { key: 'messages', path: '/messages', label: '短信', icon: 'message' },
  { key: 'accounts', path: '/accounts', label: '账号', icon: 'person' },
  { key: 'sessions', path: '/sessions', label: '登录', icon: 'clock' },
  { key: 'keys', path: '/keys', label: '密钥', icon: 'key' },
  { key: 'imports', path: '/imports', label: '导入', icon: 'upload' },
  { key: 'calendar', path: '/calendar', label: '日历', icon: 'calendar' },
  { key: 'audit', path: '/audit', label: '审计', icon: 'shield' },
]

/** The platform names menu entries by key or by path. */
export function menuOf(someone: Me): MenuItem[] {
  const named = new Set(someone.menu.map((entry) => entry.toLowerCase()))
  return menu.filter((item) => named.has(item.key) || named.has(item.path))
}

export const hasEntry = (someone: Me, key: string) => menuOf(someone).some((item) => item.key === key)
