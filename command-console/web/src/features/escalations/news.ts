import type { AlarmLevel, Call, Incident } from '@protocol/wire/types'
import type { Alarm } from './sound'

/** What a seat knew of calls and incidents; it tells what is new in what it knows next. */
export interface News {
  /** The alarms of what came since the last time, each once; nothing at the first time, when everything is new. */
  heard(calls: ReadonlyMap<string, Call>, incidents: ReadonlyMap<string, Incident>): ReadonlyArray<Alarm>
}

export function createNews(): News {
  const calls = new Set<string>()
  const levels = new Map<string, AlarmLevel>()
  let isFirst = true

  return {
    heard(nowCalls, nowIncidents) {
      const came = [...nowCalls.values()].some((call) => call.incident === undefined && !calls.has(call.id))
        || [...nowIncidents.values()].some((incident) => incident.outcome === undefined && !levels.has(incident.id))
      const raised = [...nowIncidents.values()].some((incident) => incident.level > (levels.get(incident.id) ?? 5))
      keep(calls, nowCalls)
      levels.clear()
      for (const incident of nowIncidents.values()) levels.set(incident.id, incident.level)
      const alarms: Alarm[] = isFirst ? [] : [...(came ? ['news' as const] : []), ...(raised ? ['raised' as const] : [])]
      isFirst = false
      return alarms
    },
  }
}

function keep(calls: Set<string>, now: ReadonlyMap<string, Call>): void {
  calls.clear()
  for (const id of now.keys()) calls.add(id)
}
