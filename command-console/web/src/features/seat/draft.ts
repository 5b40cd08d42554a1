import { inject, provide, reactive, type InjectionKey } from 'vue'
import type { AlarmLevel, Call, Hazard, IncidentKind, Location, LonLat, Place, PremisesKind, Question, Situation } from '@protocol/wire/types'

const ADDRESS_UNCERTAINTY_METERS = 25
const STREET_UNCERTAINTY_METERS = 300

/** Most people a situation may name. */
const TRAPPED_MAX = 100_000

/** The form of a call that is not an incident yet. Typed text stays until it became an incident or is discarded on purpose. */
export interface Draft {
  active: boolean
  /** Local clock when the call was answered. */
  answeredAt: number
  /** The call it came from, when the exchange logged one already. */
  call: string | undefined
  /** What units were told about it before there is an incident. */
  preAlert: string | undefined
  number: string
  query: string
  /** What we wrote into the query ourselves; everything else in it was typed by a person. */
  named: string
  location: Location | undefined
  kind: IncidentKind | undefined
  level: AlarmLevel
  trapped: number
  hazards: Hazard[]
  /** What was answered in numbers; a question that was not answered is not in it. */
  answers: Partial<Record<Question, number>>
  premises: PremisesKind | undefined
  text: string
  /** Opens the form, for a waiting call when one is given; a form that is open stays as it is. */
  open(call?: Call): void
  discard(): void
  /**
   * Takes what a person types as the place. A place that was chosen by its name is not meant any more once the name is
   * another; a point that was given some other way stays, and this is its address.
   */
  type(text: string): void
  choose(place: Place): void
  /** Takes a point of the map, as sure as it is; what a person typed stays as its address, the name of another place does not. */
  pick(point: LonLat, uncertaintyMeters: number): void
  /** Names the picked point after the place that is there. */
  name(place: Place): void
}

/** People as typed: a whole number from 0 to `TRAPPED_MAX`; an empty field is 0, a part of a person counts for nothing. */
export function peopleOf(typed: string | number): number {
  const value = Math.trunc(Number(typed))
  return Number.isNaN(value) ? 0 : Math.min(TRAPPED_MAX, Math.max(0, value))
}

/** What the answers say so far; response plans ask for it, and the incident keeps it. */
export function situationOf(draft: Draft, description: string): Situation {
  return {
    trapped: draft.trapped, hazards: draft.hazards, description,
    ...(Object.keys(draft.answers).length === 0 ? {} : { answers: draft.answers }),
    ...(draft.premises === undefined ? {} : { premises: { kind: draft.premises, name: draft.location?.source === 'GAZETTEER' ? draft.named : '' } }),
  }
}

export function createDraft(now: () => number = Date.now): Draft {
  const draft: Draft = reactive<Draft>({
    active: false, ...empty(),
    open(call) {
      if (!draft.active) Object.assign(draft, empty(), { active: true, answeredAt: now(), ...(call === undefined ? {} : from(call)) })
    },
    discard() {
      Object.assign(draft, empty(), { active: false })
    },
    type(text) {
      draft.query = text
      const typed = text.trim()
      if (draft.location === undefined || typed === draft.named) return
      const isByName = draft.location.source === 'GAZETTEER' || draft.location.source === 'COORDINATES'
      draft.location = isByName ? undefined : { ...draft.location, address: typed }
    },
    choose(place) {
      const sure = place.kind === 'STREET' || place.kind === 'PLACE' ? STREET_UNCERTAINTY_METERS : ADDRESS_UNCERTAINTY_METERS
      draft.query = place.label
      draft.named = place.label
      draft.location = {
        point: place.point, source: place.kind === 'COORDINATES' ? 'COORDINATES' : 'GAZETTEER', uncertaintyMeters: sure,
        address: place.town === '' ? place.label : place.town + ' ' + place.label,
      }
    },
    pick(point, uncertaintyMeters) {
      if (draft.query === draft.named) draft.query = ''
      draft.named = ''
      draft.location = { point, source: 'MAP', uncertaintyMeters, address: draft.query.trim() }
    },
    name(place) {
      if (draft.location === undefined) return
      draft.query = place.label
      draft.named = place.label
      draft.location = { ...draft.location, address: place.label }
    },
  })
  return draft
}

function empty() {
  return {
    answeredAt: 0, call: undefined, preAlert: undefined as string | undefined, number: '', query: '', named: '', location: undefined, kind: undefined, level: 1, trapped: 0, hazards: [] as Hazard[],
    answers: {} as Partial<Record<Question, number>>, premises: undefined as PremisesKind | undefined, text: '',
  }
}

function from(call: Call) {
  return {
    call: call.id, number: call.caller.number, text: call.text, query: call.location?.address ?? '', named: call.location?.address ?? '', location: call.location,
  }
}

const KEY: InjectionKey<Draft> = Symbol('draft')

export function provideDraft(draft: Draft): void {
  provide(KEY, draft)
}

/** The one form of this seat. */
export function useDraft(): Draft {
  const draft = inject(KEY)
  if (draft === undefined) throw new Error('no draft above this component')
  return draft
}
