import { describe, expect, it } from 'vitest'
import { en } from './en'
import { needLabel, quantity } from './labels'
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
