import { computed, watch, type ComputedRef, type Ref } from 'vue'
import type { AidRequest, Area, Incident, Need, Recommendation, Unit } from '@protocol/wire/types'
import type { Board } from '../board'
import { sounds as pageSounds, type Sounds } from '../escalations'

/** A request needs at most so many lines, as in the core. */
export const NEEDS_MAX = 10

/** Whether `inner` is `outer` or lies below it. */
export function liesIn(inner: string, outer: string, board: Board): boolean {
  for (let step: string | undefined = inner; step !== undefined; step = board.areas.value.get(step)?.parent) {
    if (step === outer) return true
  }
  return false
}

/** Areas that can be asked for help at an incident: outside the own one and not around the incident, the largest of each, by name. */
export function neighboursOf(incident: Incident, mine: string, board: Board): Area[] {
  const areas = [...board.areas.value.values()]
  const outside = areas.filter((area) => area.kind !== 'STATION' && !liesIn(area.id, mine, board) && !liesIn(incident.area, area.id, board))
  const ids = new Set(outside.map((area) => area.id))
  return outside.filter((area) => area.parent === undefined || !ids.has(area.parent)).sort((a, b) => a.name.localeCompare(b.name, 'zh'))
}

/** What is still missing when everything proposed has come: what a neighbour is asked for. */
export function missingNeeds(answer: Recommendation | undefined, among: (line: string) => boolean = () => true): Need[] {
  return (answer?.lines ?? [])
    .filter(({ line, missing }) => missing > 0 && among(line.id))
    .slice(0, NEEDS_MAX)
    .map(({ line, missing }) => ({ ...line.need, amount: missing }))
}

/** Stands for an unknown ETA where they are put in order. */
const UNKNOWN_LAST = 1e9

/** A neighbour that could fill what is missing, and what exactly it is asked for. */
export interface AidChance {
  readonly area: Area
  readonly needs: ReadonlyArray<Need>
  /** Of its nearest unit, from the moment it is ordered; undefined when only the neighbour can say. */
  readonly etaSeconds: number | undefined
}

/**
 * Neighbours with free force for what a proposal leaves open, the soonest first: each with the amounts that stay missing of
 * the lines it could serve. A neighbour that was asked for this incident and has not refused is left out.
 */
export function chancesOf(answer: Recommendation | undefined, incident: Incident, mine: string, board: Board): AidChance[] {
  const groups = answer?.weighed?.outside ?? []
  const asked = new Set(aidOf(incident.id, board).filter(({ status }) => status === 'ASKED' || status === 'GRANTED').map(({ area }) => area))
  return neighboursOf(incident, mine, board).filter((area) => !asked.has(area.id)).flatMap((area) => {
    const its = groups.filter((group) => liesIn(group.area, area.id, board))
    const lines = new Set(its.flatMap((group) => group.lines))
    const needs = missingNeeds(answer, (line) => lines.has(line))
    const etas = its.map((group) => group.etaSeconds).filter((eta) => eta >= 0)
    return its.length === 0 || needs.length === 0 ? [] : [{ area, needs, etaSeconds: etas.length === 0 ? undefined : Math.min(...etas) }]
  }).sort((a, b) => (a.etaSeconds ?? UNKNOWN_LAST) - (b.etaSeconds ?? UNKNOWN_LAST) || groups.findIndex((g) => liesIn(g.area, a.area.id, board)) - groups.findIndex((g) => liesIn(g.area, b.area.id, board)))
}

/** Requests for one incident, the oldest first. */
export function aidOf(incident: string, board: Board): AidRequest[] {
  return [...board.aid.value.values()].filter((request) => request.incident === incident).sort((a, b) => a.askedAt - b.askedAt)
}

/** Whether this seat's person answers for the neighbour. */
export function answersFor(request: AidRequest, mine: string | undefined, board: Board): boolean {
  return request.area !== undefined && mine !== undefined && liesIn(request.area, mine, board)
}

/** Whether this seat's person leads the incident that it is for, and so asked, or may withdraw and write answers down. */
export function asksFor(request: AidRequest, mine: string | undefined, board: Board): boolean {
  const incident = board.incidents.value.get(request.incident)
  return incident?.outcome === undefined && incident !== undefined && mine !== undefined && liesIn(incident.area, mine, board)
}

/** Whether nobody answered in time, as the core noticed; between the moment and its word the clock says so. */
export function isOverdue(request: AidRequest, coreNow: number): boolean {
  return request.status === 'ASKED' && (request.overdueAt !== undefined || coreNow > request.dueAt)
}

/** Units of the neighbour that nobody has ordered anywhere, the national ones first. */
export function unitsToGive(request: AidRequest, board: Board): Unit[] {
  const area = request.area
  if (area === undefined) return []
  return [...board.units.value.values()]
    .filter((unit) => unit.assignment === undefined && (unit.status === 'IN_QUARTERS' || unit.status === 'AVAILABLE'))
    .filter((unit) => liesIn(board.stations.value.get(unit.definition.station)?.area ?? '', area, board))
    .sort((a, b) => rank(a) - rank(b) || a.definition.callSign.localeCompare(b.definition.callSign, 'zh'))
}

function rank(unit: Unit): number {
  return unit.definition.force === 'NATIONAL' ? 0 : 1
}

/** Granted units that are not ordered yet. */
export function unitsToOrder(request: AidRequest, board: Board): string[] {
  if (request.status !== 'GRANTED') return []
  return (request.answer?.units ?? []).filter((id) => board.units.value.get(id)?.assignment === undefined)
}

/** What somebody has to see: requests that this seat answers, and own ones that wait, the oldest first. A new one to answer and one that becomes overdue sound. */
export function useAid(board: Board, mine: string, coreNow: Ref<number>, sounds: Sounds = pageSounds): ComputedRef<ReadonlyArray<AidRequest>> {
  const open = computed(() => [...board.aid.value.values()].filter((request) => request.status === 'ASKED')
    .filter((request) => answersFor(request, mine, board) || asksFor(request, mine, board)).sort((a, b) => a.askedAt - b.askedAt))
  const known = new Set<string>()
  watch([open, () => board.status.number > 0], ([requests, isKnown], before) => {
    const fresh = requests.filter((request) => !known.has(request.id) && answersFor(request, mine, board))
    for (const request of requests) known.add(request.id)
    if (isKnown && before[1] === true && fresh.length > 0) sounds.play('raised')
  }, { immediate: true })
  watch(() => open.value.filter((request) => isOverdue(request, coreNow.value)).length, (now, before) => {
    if (now > before) sounds.play('unanswered')
  })
  return open
}
