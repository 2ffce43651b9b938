import { describe, expect, it } from 'vitest'
import { filled, routeWord, variablesOf } from './texts'

describe('the words of telling', () => {
  it('fills the variables that have a value and leaves the others', () => {
    const text = '请{姓名}于{时间}到{地点}，{姓名}收到请回复。'
    expect(variablesOf(text)).toEqual(['姓名', '时间', '地点'])
    expect(filled(text, { 时间: '9 点', 地点: '  ' })).toBe('请{姓名}于9 点到{地点}，{姓名}收到请回复。')
    expect(variablesOf('坏的{姓 名}和{}')).toEqual([])
  })

  it('names routes and leaves unknown ones', () => {
    expect(routeWord('cmpp')).toBe('CMPP 短信网关')
    expect(routeWord('new-one')).toBe('new-one')
    expect(routeWord(null)).toBe('')
  })
})
