import type { Role } from '../../api/types'

export const roleWords: Record<Role, string> = {
  DUTY: '值班员',
  LEADER: '领导',
  DEPARTMENT: '部门',
  TOWN: '镇街',
  GRID: '网格员',
  ENTERPRISE: '企业',
  ADMIN: '管理员',
}
