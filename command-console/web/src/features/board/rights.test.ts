import { describe, expect, it } from 'vitest'
import { rightsOf } from './rights'

describe('what a seat offers', () => {
  it.each([
    [['CALL_TAKER'], { operates: true, commands: false, seesIncidents: true, pairs: false, administers: false, seesArrivals: false }],
    [['COMMANDER'], { operates: true, commands: true, seesIncidents: true, pairs: true, administers: false, seesArrivals: true }],
    [['AUDITOR'], { operates: false, commands: false, seesIncidents: true, pairs: false, administers: true, seesArrivals: true }],
    [['ADMINISTRATOR'], { operates: false, commands: false, seesIncidents: false, pairs: true, administers: true, seesArrivals: true }],
    [[], { operates: false, commands: false, seesIncidents: false, pairs: false, administers: false, seesArrivals: false }],
  ] as const)('%j', (roles, rights) => {
    expect(rightsOf(roles)).toEqual(rights)
  })
})
