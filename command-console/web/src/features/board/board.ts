import { shallowReactive, shallowRef, triggerRef, type ShallowRef } from 'vue'
import type {
  Advice, AidRequest, Area, Assignment, BoardDelta, BoardPulse, Call, CoreStatus, ExerciseState, Incident, Person, PreAlert, ResponsePlan, RoadControl, Settings, Station, Unit,
} from '@protocol/wire/types'
import type { LinkState } from '@protocol/link/link'

type Table<V> = ShallowRef<ReadonlyMap<string, V>>

/** Everything the seat may see, kept by deltas in order of their numbers. */
export interface Board {
  readonly areas: Table<Area>
  readonly stations: Table<Station>
  readonly units: Table<Unit>
  readonly plans: Table<ResponsePlan>
  readonly people: Table<Person>
  readonly calls: Table<Call>
  readonly incidents: Table<Incident>
  readonly assignments: Table<Assignment>
  readonly roadControls: Table<RoadControl>
  /** Requests for aid that concern this seat. */
  readonly aid: Table<AidRequest>
  /** Who is told that an order will likely come; gone once it came or nobody needs to stand ready. */
  readonly preAlerts: Table<PreAlert>
  readonly settings: ShallowRef<Settings | undefined>
  /** What became better or worse after dispatch, as this person is told now. */
  readonly advice: ShallowRef<ReadonlyArray<Advice>>
  readonly status: BoardStatus
  /** Applies a delta. False means a gap: ask for everything again. */
  apply(delta: BoardDelta): boolean
  pulse(pulse: BoardPulse): void
}

export interface BoardStatus {
  link: LinkState
  history: string
  number: number
  me: Person | undefined
  core: CoreStatus
  positionsConnected: boolean
  /** Local clock when the server was last heard; 0 before that. */
  heardAt: number
  /** How old the server's own knowledge was then. */
  feedAgeMillis: number
  /** Where the exercise stands; undefined where the server offers none. */
  exercise: ExerciseState | undefined
  /** Core time minus the local clock. */
  clockOffset: number
}

type Keyed = { readonly id: string }

export function createBoard(now: () => number = Date.now): Board {
  const tables = {
    areas: table<Area>(), stations: table<Station>(), units: table<Unit>(), plans: table<ResponsePlan>(),
    people: table<Person>(), calls: table<Call>(), incidents: table<Incident>(), assignments: table<Assignment>(),
    roadControls: table<RoadControl>(), aid: table<AidRequest>(), preAlerts: table<PreAlert>(),
  }
  const settings = shallowRef<Settings>()
  const advice = shallowRef<ReadonlyArray<Advice>>([])
  const status = shallowReactive<BoardStatus>({
    link: 'connecting', history: '', number: 0, me: undefined,
    core: { acceptsCommands: true, why: '', archiveBehind: 0, clockStepMillis: 0, damagedFiles: [] },
    positionsConnected: true, heardAt: 0, feedAgeMillis: 0, clockOffset: 0, exercise: undefined,
  })

  function apply(delta: BoardDelta): boolean {
    if (delta.from !== 0 && delta.from !== status.number) return false
    const { upserts, removes } = delta
    const replace = delta.from === 0
    change(tables.areas, upserts.areas, removes.areas, idOf, replace)
    change(tables.stations, upserts.stations, removes.stations, idOf, replace)
    change(tables.units, upserts.units, removes.units, (unit) => unit.definition.id, replace)
    change(tables.plans, upserts.plans, removes.plans, idOf, replace)
    change(tables.people, upserts.people, removes.people, idOf, replace)
    change(tables.calls, upserts.calls, removes.calls, idOf, replace)
    change(tables.incidents, upserts.incidents, removes.incidents, idOf, replace)
    change(tables.assignments, upserts.assignments, removes.assignments, idOf, replace)
    change(tables.aid, upserts.aid, removes.aid, idOf, replace)
    change(tables.preAlerts, upserts.preAlerts, removes.preAlerts, idOf, replace)
    change(tables.roadControls, upserts.roadControls, removes.roadControls, idOf, replace)
    if (upserts.settings !== undefined) settings.value = upserts.settings
    status.number = delta.to
    return true
  }

  return {
    ...tables,
    settings,
    advice,
    status,
    apply,
    pulse(pulse) {
      status.heardAt = now()
      status.feedAgeMillis = pulse.feedAgeMillis
      status.clockOffset = pulse.coreTime - now()
      status.core = pulse.core
      status.positionsConnected = pulse.positionsConnected
      status.exercise = pulse.exercise
    },
  }
}

function table<V>(): ShallowRef<Map<string, V>> {
  return shallowRef(new Map<string, V>())
}

function idOf(value: Keyed): string {
  return value.id
}

function change<V>(
  of: ShallowRef<Map<string, V>>, upserts: ReadonlyArray<V>, removes: ReadonlyArray<string>, id: (value: V) => string, replace: boolean,
): void {
  if (!replace && upserts.length === 0 && removes.length === 0) return
  if (replace) of.value = new Map()
  for (const value of upserts) of.value.set(id(value), value)
  for (const key of removes) of.value.delete(key)
  triggerRef(of)
}
