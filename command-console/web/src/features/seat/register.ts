import type { Event } from '@protocol/wire/types'
import type { SeatTools } from '../board'
import { situationOf, type Draft } from './draft'

/** Logs the call of the form, to an incident when one is named. The call's id, or undefined when it was not done. */
export async function registerCall(tools: SeatTools, draft: Draft, incident?: string): Promise<string | undefined> {
  if (draft.call !== undefined && incident !== undefined) {
    const linked = await tools.act({ type: 'LinkCall', call: draft.call, incident })
    return linked.kind === 'done' ? draft.call : undefined
  }
  const result = await tools.step({
    type: 'LogCall', source: 'TELEPHONE', caller: { number: draft.number, name: '' }, text: draft.text,
    ...(draft.location === undefined ? {} : { location: draft.location }),
    ...(incident === undefined ? {} : { incident }),
  })
  return result.kind === 'done' ? first(result.record.events, 'CallLogged')?.call.id : undefined
}

/**
 * Logs the call and makes its incident. The incident's id, or undefined when something was not done. A call that was
 * logged stays in the form, so that the next attempt makes an incident of the same call.
 */
export async function registerIncident(tools: SeatTools, draft: Draft): Promise<string | undefined> {
  if (draft.location === undefined || draft.kind === undefined) return undefined
  const call = draft.call ?? (await registerCall(tools, draft))
  if (call === undefined) return undefined
  draft.call = call
  const result = await tools.step({
    type: 'CreateIncident', call, kind: draft.kind, level: draft.level, location: draft.location,
    situation: situationOf(draft, draft.text), ...(draft.preAlert === undefined ? {} : { preAlert: draft.preAlert }),
  })
  return result.kind === 'done' ? first(result.record.events, 'IncidentCreated')?.incident.id : undefined
}

/** Nobody needs to stand ready for this form any more. */
export async function standDown(tools: SeatTools, draft: Draft, reason: string): Promise<void> {
  const { preAlert } = draft
  draft.preAlert = undefined
  if (preAlert !== undefined && tools.seat.board.preAlerts.value.has(preAlert)) await tools.act({ type: 'EndPreAlert', preAlert, reason })
}

function first<T extends Event['type']>(events: ReadonlyArray<Event>, type: T): Extract<Event, { type: T }> | undefined {
  return events.find((event): event is Extract<Event, { type: T }> => event.type === type)
}
