import { describe, expect, it } from 'vitest'
import type { PreAlert, Recorded } from '@protocol/wire/types'
import { createBoard } from '../board'
import { logLines } from './timeline'

function told(id: string, incident: string | undefined): PreAlert {
  return {
    id, ...(incident === undefined ? {} : { incident }), area: 'A1', kind: 'BUILDING_FIRE', level: 1,
    location: { point: { lon: 82, lat: 44.9 }, source: 'MAP', uncertaintyMeters: 30, address: '' },
    units: ['W-9'], sentBy: { person: 'p', device: 'd' }, sentAt: 1, lapsesAt: 600_001,
  }
}

/** An order of I-1 ends its own pre-alert, takes a unit out of that of I-2, and leaves nobody in that of I-3. */
const ORDER = {
  from: 7, at: 0, author: { person: 'system', device: 'd' },
  events: [
    { type: 'PreAlertEnded', preAlert: 'PA-1', incident: 'I-1', end: 'ORDERED', ordered: ['W-1'], stoodDown: [], reason: '' },
    { type: 'PreAlertSent', preAlert: told('PA-2', 'I-2'), told: [], stoodDown: ['W-1'] },
    { type: 'PreAlertEnded', preAlert: 'PA-3', incident: 'I-3', end: 'ORDERED', ordered: ['W-2'], stoodDown: [], reason: '' },
    { type: 'PreAlertSent', preAlert: told('PA-4', undefined), told: [], stoodDown: ['W-3'] },
  ],
} as unknown as Recorded

describe('the log of an incident', () => {
  it('tells of its own pre-alert and of no other in the same record', () => {
    const keys = (incident: string): string[] => logLines([ORDER], createBoard(() => 0), incident).map(({ key }) => key)
    expect(keys('I-1')).toEqual(['7/0'])
    expect(keys('I-2')).toEqual(['7/1'])
    expect(keys('I-3')).toEqual(['7/2'])
  })
})
