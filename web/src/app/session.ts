import { computed, shallowRef } from 'vue'
import { get, post } from '../api/client'
import { Problem } from '../api/problem'
import type { Me } from '../api/types'
import { live } from './live'

const current = shallowRef<Me | null>(null)

export const me = computed(() => current.value)

export function forget() {
  current.value = null
  live.stop()
}

function remember(someone: Me): Me {
  current.value = someone
  live.start()
  return someone
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

export function homeOf(someone: Me): string {
  return someone.phoneFace ? '/m' : '/'
}
