import { describe, expect, it } from 'vitest'
import type { PlanSet, RequirementLine, ResponsePlan } from '@protocol/wire/types'
import { filled, inForceAt, relabelled, rowLabel, rowsOf, withAmount, withNew, withoutRow, withTerms } from './lines'
import { cardKey, cardsOf, changeOf, freeKinds, sizeOf, supplementsOf, withCard, withCardOf, withNewCard, withoutCard, withPlan, withoutPlan } from './model'

const water = (amount: number): RequirementLine => ({
  id: 'WATER_L', label: '水 ≥ ' + amount + ' L', need: { type: 'Quantity', capability: 'WATER_L', amount }, crewMin: 0, withinSeconds: 0,
})
const reach: RequirementLine = { id: 'AERIAL_M', label: '举高', need: { type: 'Quantity', capability: 'AERIAL_M', amount: 32 }, crewMin: 0, withinSeconds: 0 }

function plan(level: number, ...lines: RequirementLine[]): ResponsePlan {
  return { id: 'FIRE-' + level, name: '建筑火灾 ' + '一二三四五'.charAt(level - 1) + '级出动', kinds: ['BUILDING_FIRE'], level, lines, version: 3 }
}

const night: ResponsePlan = { ...plan(1, reach), id: 'NIGHT', name: '夜间', when: [{ type: 'DuringHours', from: '22:00', to: '06:00' }] }
const set: PlanSet = { formations: [], levelRules: [], plans: [plan(1, water(8_000)), plan(2, water(16_000), reach), night] }

describe('the lines of five levels side by side', () => {
  it('stand in one row when they ask for the same under the same terms', () => {
    expect(rowsOf([[water(8_000)], [water(16_000), reach]]).map((row) => [row.id, row.amounts])).toEqual([
      ['WATER_L', [8_000, 16_000]], ['AERIAL_M', [0, 32]],
    ])
    expect(rowsOf([[water(8_000)], [{ ...water(16_000), crewMin: 6 }]])).toHaveLength(2)
  })

  it('take another amount, and its words with it', () => {
    const columns = [[water(8_000)], [water(16_000)], []]
    const row = rowsOf(columns)[0]
    if (row === undefined) throw new Error('no row')
    expect(withAmount(columns, row, 0, 9_000)[0]).toEqual([water(9_000)])
    expect(withAmount(columns, row, 1, 0)[1]).toEqual([])
    expect(withAmount(columns, row, 2, 30_000)[2]).toEqual([water(30_000)])
  })

  it('take other terms in every level, and lose a row in every level', () => {
    const columns = [[water(8_000)], [water(16_000), reach]]
    const row = rowsOf(columns)[0]
    if (row === undefined) throw new Error('no row')
    expect(withTerms(columns, row, { crewMin: 4, withinSeconds: 0, staged: true }).map((lines) => lines[0])).toEqual([
      { ...water(8_000), crewMin: 4, staged: true }, { ...water(16_000), crewMin: 4, staged: true },
    ])
    expect(withoutRow(columns, row)).toEqual([[], [reach]])
  })

  it('get a new line with an id of its own', () => {
    const added = withNew([[reach], []], { type: 'Quantity', capability: 'AERIAL_M', amount: 1 }, '举高', 0)
    expect(added.map((lines) => lines.at(-1)?.id)).toEqual(['AERIAL_M-2', 'AERIAL_M-2'])
  })

  it('of a level without its own are those of the nearest lower one, and become its own with the first change', () => {
    const columns = [[water(8_000), reach], [], []]
    const [row] = rowsOf(columns)
    if (row === undefined) throw new Error('no row')
    expect([0, 1, 2].map((at) => inForceAt(columns, row, at))).toEqual([8_000, 8_000, 8_000])
    const next = filled(columns, withAmount(columns, row, 2, 9_000))
    expect(next).toEqual([[water(8_000), reach], [], [reach, water(9_000)]])
    expect(filled(next, withAmount(next, row, 2, 0))[2]).toEqual([reach])
  })

  it('are called without the amount of any one level, and not twice the same', () => {
    const [row] = rowsOf([[water(8_000)], [water(16_000)]])
    if (row === undefined) throw new Error('no row')
    expect(rowLabel(row, '灭火用水')).toBe('水')
    expect(rowLabel(row, '水')).toBe('')
    expect(rowLabel(row, '水（升）')).toBe('')
    expect(rowLabel({ ...row, label: '12 楼以上 ≥ 16000 L/s' }, '水')).toBe('12 楼以上')
    expect(rowLabel({ ...row, label: '长 7 人' }, '水')).toBe('长 7 人')
  })

  it('changes no number that only looks like the amount', () => {
    expect(relabelled('12 楼 ≥ 2 台', 2, 3)).toBe('12 楼 ≥ 3 台')
  })
})

describe('a plan set', () => {
  it('shows base plans of the same kinds as one card, and supplements apart', () => {
    const [card] = cardsOf(set)
    expect(card?.name).toBe('建筑火灾')
    expect(card?.plans.map((p) => p?.id)).toEqual(['FIRE-1', 'FIRE-2', undefined, undefined, undefined])
    expect(supplementsOf(set).map((p) => p.id)).toEqual(['NIGHT'])
  })

  it('knows what differs from what is in force, and nothing else', () => {
    expect(sizeOf(changeOf(set, set))).toBe(0)
    const changed = withoutPlan(withPlan(set, { ...plan(1, water(9_000)) }), 'NIGHT')
    const change = changeOf(set, changed)
    expect(change.plans.map((p) => p.id)).toEqual(['FIRE-1'])
    expect(change.retired).toEqual(['NIGHT'])
    expect(change.levelRules).toBeUndefined()
    expect(sizeOf(change)).toBe(2)
  })

  it('offers a card only for kinds that have none, and gives it a first level', () => {
    expect(freeKinds(set, ['BUILDING_FIRE', 'FLOOD'])).toEqual(['FLOOD'])
    const next = withNewCard(set, 'FLOOD', '洪涝', reach)
    expect(next.plans.find((p) => p.id === 'FLOOD-1')).toEqual({ id: 'FLOOD-1', name: '洪涝 一级出动', kinds: ['FLOOD'], level: 1, lines: [reach], version: 1 })
    expect(freeKinds(next, ['BUILDING_FIRE', 'FLOOD'])).toEqual([])
    expect(sizeOf(changeOf(set, next))).toBe(1)
  })

  it('names, widens and retires a card with all of its levels', () => {
    const [card] = cardsOf(set)
    if (card === undefined) throw new Error('no card')
    const named = withCardOf(set, card, { name: '房屋火灾', kinds: ['BUILDING_FIRE', 'HIGH_RISE_FIRE'] })
    expect(named.plans.map((p) => p.name)).toEqual(['房屋火灾 一级出动', '房屋火灾 二级出动', '夜间'])
    expect(cardsOf(named)[0]?.key).toBe(cardKey(['HIGH_RISE_FIRE', 'BUILDING_FIRE']))
    expect(withoutCard(set, card).plans.map((p) => p.id)).toEqual(['NIGHT'])
  })

  it('gets a plan for a level that gets its first line, and loses one without lines', () => {
    const [card] = cardsOf(set)
    if (card === undefined) throw new Error('no card')
    const next = withCard(set, card, [[], [water(16_000)], [water(20_000)], [], []])
    expect(next.plans.map((p) => [p.id, p.level, p.version])).toEqual([['FIRE-2', 2, 3], ['FIRE-3', 3, 1], ['NIGHT', 1, 3]])
  })
})
