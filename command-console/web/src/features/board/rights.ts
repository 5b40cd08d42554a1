import type { Role } from '@protocol/wire/types'

/** What a seat offers to its person. The core decides anyway; the screen must not offer what cannot work. */
export interface Rights {
  /** Takes calls and acts on incidents. */
  readonly operates: boolean
  /** Lets units go, puts reports right and takes units out of service. */
  readonly commands: boolean
  /** Administrators see reference data and people, and neither calls nor incidents. */
  readonly seesIncidents: boolean
  /** Makes codes for people's phones. */
  readonly pairs: boolean
  /** Accounts for administrators, the audit for auditors. */
  readonly administers: boolean
  /** Looks at how well arrivals are foretold. */
  readonly seesArrivals: boolean
}

export function rightsOf(roles: ReadonlyArray<Role>): Rights {
  const audits = roles.includes('AUDITOR')
  const administers = roles.includes('ADMINISTRATOR')
  const commands = roles.includes('COMMANDER') && !audits && !administers
  const operates = commands || (roles.includes('CALL_TAKER') && !audits && !administers)
  return { operates, commands, seesIncidents: operates || audits, pairs: commands || administers, administers: administers || audits, seesArrivals: commands || administers || audits }
}
