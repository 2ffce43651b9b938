import { describe, expect, it } from 'vitest'
import { differ } from './differ'

const marked = (pieces: { text: string; differs: boolean }[]) => pieces.map((each) => (each.differs ? `[${each.text}]` : each.text)).join('')

describe('differing characters', () => {
  it('are marked on both sides', () => {
    const [left, right] = differ('南浔旧馆扶桑示例木业厂', '南浔扶桑示例木业有限公司')
    expect(marked(left)).toBe('南浔[旧馆]扶桑示例木业[厂]')
    expect(marked(right)).toBe('南浔扶桑示例木业[有限公司]')
  })

  it('are none when both are the same, and all when nothing is shared', () => {
    expect(marked(differ('相同', '相同')[0])).toBe('相同')
    expect(marked(differ('甲', '乙')[1])).toBe('[乙]')
    expect(differ('', '乙')[0]).toEqual([])
  })
})
