import { reactive } from 'vue'
import type { Recommendation } from '@protocol/wire/types'
import type { Board } from '../board'
import { stationOf } from './reading'

/** Units offered for what is typed at once. */
const OFFERED_MAX = 6

/** A unit that could be taken by hand; its ETA where the proposal knows it. */
export interface Offered {
  readonly unit: string
  readonly etaSeconds: number | undefined
}

/** A force chosen by hand: who goes, and why the proposal was not followed. */
export interface Override {
  active: boolean
  picked: string[]
  reason: string
  /** Begins with the proposed units. */
  open(answer: Recommendation | undefined): void
  close(): void
  add(unit: string): void
  remove(unit: string): void
  explain(reason: string): void
}

export function createOverride(): Override {
  const override: Override = reactive<Override>({
    active: false, picked: [], reason: '',
    open(answer) {
      override.active = true
      override.picked = (answer?.chosen ?? []).map(({ unit }) => unit)
      override.reason = ''
    },
    close() {
      override.active = false
      override.picked = []
      override.reason = ''
    },
    add(unit) {
      if (!override.picked.includes(unit)) override.picked.push(unit)
    },
    explain(reason) {
      override.reason = reason
    },
    remove(unit) {
      override.picked = override.picked.filter((other) => other !== unit)
    },
  })
  return override
}

/** Whether the picked force is another than the proposed one, so that it needs a reason. */
export function isOverriding(picked: ReadonlyArray<string>, answer: Recommendation | undefined): boolean {
  const proposed = new Set((answer?.chosen ?? []).map(({ unit }) => unit))
  return picked.length !== proposed.size || picked.some((unit) => !proposed.has(unit))
}

/** ETA of a unit where the proposal tells it. */
export function etaOf(unit: string, answer: Recommendation | undefined): number | undefined {
  const proposed = [...(answer?.chosen ?? []), ...(answer?.runnerUp ?? [])].find((other) => other.unit === unit)
  const eta = proposed?.etaSeconds ?? answer?.passedOver.find((other) => other.unit === unit)?.etaSeconds
  return eta === undefined || eta < 0 ? undefined : eta
}

/** Free units whose call sign, id or station holds what is typed; the nearest known first, then by call sign. */
export function offered(typed: string, picked: ReadonlyArray<string>, answer: Recommendation | undefined, board: Board): Offered[] {
  const sought = typed.trim().toLowerCase()
  const found: (Offered & { readonly name: string })[] = []
  for (const { definition, status, assignment } of board.units.value.values()) {
    const isFree = assignment === undefined && (status === 'IN_QUARTERS' || status === 'AVAILABLE' || status === 'RETURNING')
    if (!isFree || picked.includes(definition.id)) continue
    const etaSeconds = etaOf(definition.id, answer)
    const text = (definition.callSign + ' ' + definition.id + ' ' + stationOf(definition.id, board)).toLowerCase()
    if (sought === '' ? etaSeconds !== undefined : text.includes(sought)) found.push({ unit: definition.id, etaSeconds, name: definition.callSign })
  }
  found.sort((a, b) => (a.etaSeconds ?? Infinity) - (b.etaSeconds ?? Infinity) || a.name.localeCompare(b.name) || a.unit.localeCompare(b.unit))
  return found.slice(0, OFFERED_MAX).map(({ unit, etaSeconds }) => ({ unit, etaSeconds }))
}
