import { computed } from 'vue'
import type { Role } from '../api/types'
import { me } from './session'

const callers: Role[] = ['DUTY', 'LEADER', 'TOWN', 'DEPARTMENT']
const officers: Role[] = ['DUTY', 'TOWN', 'DEPARTMENT']

/** What the platform lets this person's role do; the platform decides again on every command. */
export const may = computed(() => {
  const role = me.value?.role
  const officer = role !== undefined && officers.includes(role)
  return { command: role === 'DUTY', dispatch: officer, handleAlarms: officer, call: role !== undefined && callers.includes(role) }
})
