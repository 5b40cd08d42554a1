import { describe, expect, it } from 'vitest'
import { rightsOf } from './rights'

describe('what a seat offers', () => {
  it.each([
    [['CALL_TAKER'], { takesCalls: true, seesIncidents: true }],
    [['COMMANDER'], { takesCalls: true, seesIncidents: true }],
    [['AUDITOR'], { takesCalls: false, seesIncidents: true }],
    [['ADMINISTRATOR'], { takesCalls: false, seesIncidents: false }],
    [[], { takesCalls: false, seesIncidents: false }],
  ] as const)('%j', (roles, rights) => {
    expect(rightsOf(roles)).toEqual(rights)
  })
})
