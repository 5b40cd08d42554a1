import { describe, expect, it } from 'vitest'
import type { Incident } from '@protocol/wire/types'
import { createBoard } from '../board'
import { commandOf, primariesOf, type Answered, type Asking } from './asking'

function incident(id: string, lon: number, changes: Partial<Incident> = {}): Incident {
  return {
    id, kind: 'BUILDING_FIRE', level: 3, location: { point: { lon, lat: 44.9 }, source: 'MAP', uncertaintyMeters: 10, address: '北京路 27 号' }, area: 'BOLE',
    outsideRegion: false, situation: { trapped: 0, hazards: ['GAS'], description: '二楼有烟' }, calls: [], requested: [], assignments: [], milestones: {}, notes: 0, ...changes,
  }
}

const ANSWERED: Answered = { said: '', usual: '好转', people: 2, location: undefined }

describe('a question of the incident panel', () => {
  it.each<[Asking, object]>([
    [{ what: 'lower', level: 1 }, { type: 'SetLevel', incident: 'I-1', level: 1, reason: '好转' }],
    [{ what: 'classify', kind: 'VEHICLE_FIRE', trapped: 2 }, { type: 'Classify', incident: 'I-1', kind: 'VEHICLE_FIRE', situation: { trapped: 2, hazards: ['GAS'], description: '二楼有烟' } }],
    [{ what: 'link', primary: 'I-2' }, { type: 'LinkDuplicate', duplicate: 'I-1', primary: 'I-2' }],
    [{ what: 'correct', assignment: 'A-1', status: 'EN_ROUTE' }, { type: 'CorrectReport', assignment: 'A-1', status: 'EN_ROUTE', reason: '好转' }],
  ])('%j becomes its command', (question, command) => {
    expect(commandOf(question, incident('I-1', 82), ANSWERED)).toEqual(command)
  })

  it('moves nothing while no place is chosen', () => {
    expect(commandOf({ what: 'locate' }, incident('I-1', 82), ANSWERED)).toBeUndefined()
  })

  it('offers the nearest open incident first, and no duplicate', () => {
    const board = createBoard()
    const own = incident('I-1', 82)
    const table = new Map([own, incident('I-2', 83), incident('I-3', 82.1), incident('I-4', 82, { duplicateOf: 'I-3' })].map((i) => [i.id, i]))
    board.incidents.value = table
    expect(primariesOf(own, board).map((i) => i.id)).toEqual(['I-3', 'I-2'])
  })
})
