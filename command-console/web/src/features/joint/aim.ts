import type { JointProposal } from '@protocol/wire/types'

/** What the order key is for: the incident that is marked, or the diversion that is to be confirmed. */
export interface Aim {
  readonly incident: string | undefined
  /** The unit of the diversion. */
  readonly diverting: string | undefined
}

/** Where the keys point once the answer is another: they stay with their incident and their diversion as long as there are any. */
export function followed(aim: Aim, before: JointProposal | undefined, now: JointProposal): Aim {
  const ids = now.parts.map(({ incident }) => incident)
  const at = before?.parts.findIndex(({ incident }) => incident === aim.incident) ?? 0
  const next = ids[Math.min(Math.max(0, at), ids.length - 1)]
  return {
    incident: aim.incident !== undefined && ids.includes(aim.incident) ? aim.incident : next,
    diverting: now.diversions.some(({ unit }) => unit === aim.diverting) ? aim.diverting : undefined,
  }
}

/** What pressing the order key would do, in a form to compare; undefined while it would do nothing. */
export function deedOf(aim: Aim, answer: JointProposal | undefined): string | undefined {
  const diversion = answer?.diversions.find(({ unit }) => unit === aim.diverting)
  if (diversion !== undefined) return ['divert', diversion.unit, diversion.from, diversion.to].join(' ')
  const part = answer?.parts.find(({ incident }) => incident === aim.incident)
  return part === undefined ? undefined : ['order', part.incident, ...part.recommendation.chosen.map(({ unit }) => unit)].join(' ')
}
