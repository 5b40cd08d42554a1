import type { Role } from '@protocol/wire/types'

/** What a seat offers to its person. The core decides anyway; the screen must not offer what cannot work. */
export interface Rights {
  readonly takesCalls: boolean
  /** Administrators see reference data and people, and neither calls nor incidents. */
  readonly seesIncidents: boolean
  /** Makes codes for people's phones. */
  readonly pairs: boolean
  /** Accounts for administrators, the audit for auditors. */
  readonly administers: boolean
}

export function rightsOf(roles: ReadonlyArray<Role>): Rights {
  const operates = roles.includes('CALL_TAKER') || roles.includes('COMMANDER')
  const audits = roles.includes('AUDITOR')
  const administers = roles.includes('ADMINISTRATOR')
  return {
    takesCalls: operates && !audits && !administers,
    seesIncidents: audits || (operates && !administers),
    pairs: administers || roles.includes('COMMANDER'),
    administers: administers || audits,
  }
}
