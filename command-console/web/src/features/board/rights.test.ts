import { describe, expect, it } from 'vitest'
import { rightsOf } from './rights'

describe('what a seat offers', () => {
  it.each([
    [['CALL_TAKER'], { takesCalls: true, seesIncidents: true, pairs: false, administers: false }],
    [['COMMANDER'], { takesCalls: true, seesIncidents: true, pairs: true, administers: false }],
    [['AUDITOR'], { takesCalls: false, seesIncidents: true, pairs: false, administers: true }],
    [['ADMINISTRATOR'], { takesCalls: false, seesIncidents: false, pairs: true, administers: true }],
    [[], { takesCalls: false, seesIncidents: false, pairs: false, administers: false }],
  ] as const)('%j', (roles, rights) => {
    expect(rightsOf(roles)).toEqual(rights)
  })
})
