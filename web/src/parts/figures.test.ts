import { describe, expect, it } from 'vitest'
import { bytes, figure, percent, signed } from './figures'

describe('figures', () => {
  it('group thousands and keep at most three decimals', () => {
    expect(figure(12034)).toBe('12,034')
    expect(figure(1.92)).toBe('1.92')
    expect(figure(0.123456)).toBe('0.123')
    expect(figure(-3.5)).toBe('−3.5')
    expect(figure(-0.00001)).toBe('0')
  })

  it('show a dash, never a zero, for what is missing', () => {
    expect(figure(null)).toBe('—')
    expect(figure(undefined)).toBe('—')
    expect(figure(Number.NaN)).toBe('—')
    expect(figure(0)).toBe('0')
  })

  it('carry a true minus and a plus where a weight is meant', () => {
    expect(signed(5.2)).toBe('+5.2')
    expect(signed(-3.44)).toBe('−3.4')
    expect(signed(0)).toBe('0.0')
    expect(signed(-0.01)).toBe('0.0')
  })

  it('say shares and sizes', () => {
    expect(percent(0.97)).toBe('97.0 %')
    expect(bytes(512)).toBe('512 B')
    expect(bytes(204_800)).toBe('200 kB')
    expect(bytes(10 * 1024 * 1024)).toBe('10.0 MB')
  })
})
