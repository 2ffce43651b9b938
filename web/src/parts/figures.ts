/** 12,034; at most three decimals; a missing figure is a dash, never a zero. */
export function figure(value: number | string | null | undefined, decimals = 3): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'string') return value
  if (!Number.isFinite(value)) return '—'
  const rounded = value.toLocaleString('en-US', { maximumFractionDigits: decimals })
  return rounded === '-0' ? '0' : rounded.replace('-', '−')
}

/** +5.2, −3.4, 0.0 with a true minus sign. */
export function signed(value: number, decimals = 1): string {
  const text = Math.abs(value).toFixed(decimals)
  if (Number(text) === 0) return text
  return (value > 0 ? '+' : '−') + text
}

/** 0.97 becomes 97.0 %. */
export function percent(share: number, decimals = 1): string {
  return `${(share * 100).toFixed(decimals)} %`
}

/** 1.2 MB */
export function bytes(size: number): string {
  if (size < 1024) return `${size} B`
  if (size < 1024 * 1024) return `${Math.round(size / 1024)} kB`
  return `${(size / 1024 / 1024).toFixed(1)} MB`
}
