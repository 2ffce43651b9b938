import { describe, expect, it } from 'vitest'
import type { Account } from '../../api/types'
import { deviceOf, stateOf } from './texts'

const account: Account = {
  id: 1, username: 'zhiban', name: '费小满', role: 'DUTY', roleName: '值班员', personId: null, operatorCodes: [], enabled: true, locked: false,
  lockReason: null, lockedUntil: null, secondFactor: false, mustChangePassword: false, passwordChangedAt: '', createdAt: '', demonstration: false,
}

describe('an account', () => {
  it('is closed before it is locked, and locked before it waits', () => {
    expect(stateOf(account)).toBe('OPEN')
    expect(stateOf({ ...account, role: null })).toBe('WAITING')
    expect(stateOf({ ...account, role: null, locked: true })).toBe('LOCKED')
    expect(stateOf({ ...account, lockedUntil: '2026-11-27T10:00:00Z' })).toBe('LOCKED')
    expect(stateOf({ ...account, locked: true, enabled: false })).toBe('CLOSED')
  })
})

describe('a device', () => {
  it('is named by its browser and system', () => {
    expect(deviceOf('Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36')).toBe('Chrome · Windows')
    expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 Edg/131.0')).toBe('Edge · Windows')
    expect(deviceOf('Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36')).toBe('Chrome · 安卓')
    expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1')).toBe('Safari · 苹果手机')
  })

  it('is unknown where nothing is recognised', () => {
    expect(deviceOf('curl/8.0')).toBe('未知设备')
    expect(deviceOf(null)).toBe('未知设备')
  })
})
