import { computed, shallowRef } from 'vue'
import { get, post } from '../api/client'
import { Problem } from '../api/problem'
import type { Me } from '../api/types'
import { live } from './live'
import { menuOf } from './menu'

const current = shallowRef<Me | null>(null)

export const me = computed(() => current.value)

export function forget() {
  current.value = null
  live.stop()
}

/** Administrators do no business and have no live line; neither has whoever has not finished signing in. */
function remember(someone: Me): Me {
  current.value = someone
  if (someone.owes === null && !someone.administrator) live.start()
  return someone
}

/** Asks again who is signed in, after a step of signing in is done. */
export async function refreshMe(): Promise<Me> {
  return remember(await get('/api/access/me'))
}

/** Who is signed in; null when nobody is. Other problems are thrown. */
export async function loadMe(): Promise<Me | null> {
  if (current.value !== null) return current.value
  try {
    return remember(await get('/api/access/me'))
  } catch (thrown) {
    if (Problem.of(thrown).status === 401) return null
    throw thrown
  }
}

export async function login(username: string, password: string): Promise<Me> {
  return remember(await post('/api/access/login', { body: { username, password } }))
}

export async function logout() {
  try {
    await post('/api/access/logout')
  } finally {
    forget()
  }
}

export async function proveCode(code: string): Promise<Me> {
  return remember(await post('/api/access/login/code', { body: { code } }))
}

export function homeOf(someone: Me): string {
  if (someone.owes !== null) return '/login/next'
  if (someone.phoneFace) return '/m'
  return menuOf(someone)[0]?.path ?? '/me'
}
