import { describe, expect, it } from 'vitest'
import { en } from './en'
import { lineLabel, needLabel, quantity } from './labels'
import { zh } from './zh'

describe('a quantity', () => {
  it('has its measure after the number', () => {
    expect(quantity('WATER_L', 16_000, zh)).toBe('水 16,000 升')
    expect(quantity('PUMP_LPS', 80, en)).toBe('pump 80 l/s')
  })

  it('of people and things has none', () => {
    expect(quantity('RESCUERS', 8, zh)).toBe('战斗员 8')
  })

  it('that is asked for says how much at least', () => {
    expect(needLabel({ type: 'Quantity', capability: 'WATER_L', amount: 16_000 }, en)).toBe('water ≥ 16,000 l')
  })
})

describe('a requirement line', () => {
  const line = { id: 'more:1', need: { type: 'Quantity', capability: 'RESCUERS', amount: 41 }, crewMin: 0, withinSeconds: 0 } as const

  it('has the label of its plan in the language of its author', () => {
    expect(lineLabel({ ...line, label: '搜救人员 ≥ 41 人' }, 'zh', zh)).toBe('搜救人员 ≥ 41 人')
    expect(lineLabel({ ...line, label: '搜救人员 ≥ 41 人' }, 'en', en)).toBe('rescuers ≥ 41')
  })

  it('is said in every language when the scene asked for it', () => {
    expect(lineLabel({ ...line, label: 'RESCUERS ≥ 41' }, 'zh', zh)).toBe('战斗员 ≥ 41')
  })
})
