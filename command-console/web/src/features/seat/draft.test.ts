import { describe, expect, it } from 'vitest'
import type { Place } from '@protocol/wire/types'
import { createDraft, peopleOf } from './draft'

describe('people as typed', () => {
  it.each([
    ['', 0], [3, 3], [1.5, 1], [-2, 0], [250_000, 100_000], ['-', 0],
  ])('%j is %d', (typed, people) => {
    expect(peopleOf(typed)).toBe(people)
  })
})

const street: Place = { label: '北京路 27号', town: '博乐', kind: 'ADDRESS', point: { lon: 82, lat: 44.9 }, matched: [], metersAway: -1 }

describe('a place chosen by its name', () => {
  it('is not meant any more once another is typed', () => {
    const draft = createDraft(() => 1)
    draft.choose(street)
    draft.type('北京路 27号 ')
    expect(draft.location).toBeDefined()
    draft.type('北京路 2')
    expect(draft.location).toBeUndefined()
    expect(draft.query).toBe('北京路 2')
  })
})

describe('a place picked on the map', () => {
  it('is as sure as the pick, and has what is typed then as its address', () => {
    const draft = createDraft(() => 1)
    draft.pick({ lon: 82.1, lat: 44.8 }, 1_733)
    draft.type('大坝下面')
    expect(draft.location).toMatchObject({ source: 'MAP', uncertaintyMeters: 1_733, address: '大坝下面', point: { lon: 82.1, lat: 44.8 } })
  })

  it('keeps what the caller said as its address', () => {
    const draft = createDraft(() => 1)
    draft.query = '大坝下面'
    draft.pick({ lon: 82.1, lat: 44.8 }, 30)
    draft.pick({ lon: 82.2, lat: 44.8 }, 30)
    expect(draft.location).toMatchObject({ source: 'MAP', address: '大坝下面', point: { lon: 82.2, lat: 44.8 } })
  })

  it('does not keep the name of another place', () => {
    const draft = createDraft(() => 1)
    draft.choose(street)
    draft.pick({ lon: 82.1, lat: 44.8 }, 30)
    expect(draft.location?.address).toBe('')
    draft.name({ ...street, label: '柳树村' })
    expect(draft.location?.address).toBe('柳树村')
    draft.pick({ lon: 82.3, lat: 44.8 }, 30)
    expect(draft.location?.address).toBe('')
    expect(draft.query).toBe('')
  })
})
