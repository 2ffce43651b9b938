import { createSSRApp, h, type Component } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import { now } from '../app/clock'
import CodeTile from './CodeTile.vue'
import InherentLevel from './InherentLevel.vue'
import Lamp from './Lamp.vue'
import PriorityBars from './PriorityBars.vue'
import { alarmStates, colours, levels, lights, orderStatuses } from './scales'

const html = (part: unknown, properties: object) => renderToString(createSSRApp({ render: () => h(part as Component, properties as never) }))

describe('the lamp', () => {
  it('says the time left beside its light', async () => {
    const shown = await html(Lamp, { light: 'YELLOW', dueAt: new Date(now.value + 38.5 * 60_000).toISOString() })
    expect(shown).toContain('lamp-y')
    expect(shown).toContain('剩 38 分钟')
  })

  it('turns red by itself when the deadline passes before the platform says so', async () => {
    const shown = await html(Lamp, { light: 'GREEN', dueAt: new Date(now.value - 4.5 * 60_000).toISOString() })
    expect(shown).toContain('lamp-r')
    expect(shown).not.toContain('lamp-g')
    expect(shown).toContain('逾期 4 分钟')
  })

  it('names its colour when there is no deadline', async () => {
    expect(await html(Lamp, { light: 'GREEN' })).toContain('绿灯')
  })
})

describe('colour never stands alone', () => {
  it('gives the safety code a glyph and a word', async () => {
    const shown = await html(CodeTile, { colour: 'YELLOW', score: 64 })
    expect(shown.replace(/ |&nbsp;/g, ' ')).toContain('黄码')
    expect(shown).toContain('64')
    expect(shown).toContain(colours.YELLOW.glyph)
    expect(await html(CodeTile, { colour: 'GREEN', words: '做完 1 即 86 分' })).not.toContain('绿码')
  })

  it('gives the inherent level its shape and word, and says when there is none', async () => {
    const shown = await html(InherentLevel, { level: 'RED' })
    expect(shown).toContain('重大')
    expect(shown).toContain(levels.RED.shape)
    expect(await html(InherentLevel, { level: null })).toContain('未评定')
  })

  it('tells the priority to those who cannot see bars', async () => {
    expect(await html(PriorityBars, { priority: 3 })).toContain('aria-label="优先级高"')
  })

  it('uses no shape, glyph or word twice inside a scale', () => {
    for (const scale of [levels, colours, lights, orderStatuses, alarmStates]) {
      const words = Object.values(scale).map((each) => each.word)
      expect(new Set(words).size).toBe(words.length)
    }
    expect(new Set(Object.values(levels).map((each) => each.shape)).size).toBe(4)
    expect(new Set(Object.values(colours).map((each) => each.glyph)).size).toBe(3)
  })
})
