import { describe, expect, it } from 'vitest'
import type { LineAmount } from '@protocol/wire/types'
import { switchLanguage } from '@protocol/words/language'
import { gainOf, lossOf } from './diverted'

const rescuers: LineAmount = {
  line: { id: 'rescue', label: '破拆救援', need: { type: 'Quantity', capability: 'RESCUERS', amount: 12 }, crewMin: 0, withinSeconds: 0 }, amount: 6,
}
const ladder: LineAmount = { line: { id: 'ladder', label: '', need: { type: 'Units', kind: 'LADDER', amount: 2 }, crewMin: 0, withinSeconds: 0 }, amount: 1 }

describe('what a diversion gains and costs', () => {
  it('is a time where somebody else would come later, and nothing where nobody comes later', () => {
    expect(gainOf({ to: 'I-0002', gainSeconds: 300, fills: [] })).toContain('5')
    expect(lossOf({ from: 'I-0001', lossSeconds: 120, opens: [] })).toContain('2')
    expect(lossOf({ from: 'I-0001', lossSeconds: 0, opens: [] })).not.toContain('0:00')
  })

  it('is the line that only the unit fills, in the language of the screen', () => {
    expect(gainOf({ to: 'I-0002', gainSeconds: 0, fills: [ladder, rescuers, { ...rescuers, amount: 4 }] })).toBe('补上 #0002 的云梯车 × 1、战斗员 6，别无可派')
    expect(lossOf({ from: 'I-0001', lossSeconds: 60, opens: [ladder] })).toContain('#0001 缺云梯车 × 1')
    switchLanguage()
    expect(gainOf({ to: 'I-0002', gainSeconds: 0, fills: [ladder] })).toBe('fills Ladder × 1 for #0002, nobody else can')
    switchLanguage()
  })

  it('is a time in records from before lines were told', () => {
    expect(gainOf({ to: 'I-0002', gainSeconds: 300 })).toContain('#0002')
  })
})
