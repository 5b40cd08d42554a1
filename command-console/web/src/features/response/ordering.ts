import { ref, type Ref } from 'vue'
import type { Incident, Proposed, Recommendation } from '@protocol/wire/types'
import type { Board, SeatTools } from '../board'
import { registerIncident, type Draft } from '../seat'

/** Which units go, what was proposed when they were chosen, and why that was not followed. */
export interface ForceToOrder {
  readonly units: ReadonlyArray<string>
  readonly recommendation: string | undefined
  /** Empty when the proposal is followed. */
  readonly reason: string
}

export interface OrderingOptions {
  readonly tools: SeatTools
  readonly draft: Draft
  /** The force on screen: the proposed one, or one chosen by hand. */
  readonly force: () => ForceToOrder | undefined
  /** The incident it is for; without one the form's incident is made first. */
  readonly incident: () => Incident | undefined
  /** Hears which incident gets the force, before the order is given. */
  readonly onIncident: (incident: string) => void
}

export interface Ordering {
  /** While it is true a second press does nothing. */
  readonly isOrdering: Ref<boolean>
  /** Orders exactly the force on screen; false when that was not done. What the form holds is kept until its incident is made. */
  readonly order: () => Promise<boolean>
}

export function createOrdering(options: OrderingOptions): Ordering {
  const { tools, draft } = options
  const isOrdering = ref(false)

  async function give({ units, recommendation, reason }: ForceToOrder): Promise<boolean> {
    const known = options.incident()?.id
    const incident = known ?? (await registerIncident(tools, draft))
    if (incident === undefined) return false
    if (known === undefined) draft.discard()
    options.onIncident(incident)
    const result = await tools.act({ type: 'OrderForce', incident, units, ...(recommendation === undefined ? {} : { recommendation }), reason })
    return result.kind === 'done'
  }

  return {
    isOrdering,
    async order() {
      const force = options.force()
      if (isOrdering.value || force === undefined || force.units.length === 0) return false
      isOrdering.value = true
      try {
        return await give(force)
      } finally {
        isOrdering.value = false
      }
    },
  }
}

/** People of these units. */
export function crewOf(units: ReadonlyArray<string>, board: Board): number {
  return units.reduce((sum, unit) => sum + (board.units.value.get(unit)?.definition.crew ?? 0), 0)
}

/** Why nobody is proposed: there is no plan, the force is whole, or it is not and nobody can help. */
export function nobodyBecause({ lines }: Recommendation): 'noPlan' | 'whole' | 'noneAble' {
  if (lines.length === 0) return 'noPlan'
  return lines.every((line) => line.missing === 0) ? 'whole' : 'noneAble'
}

/** What makes one set of units another: who comes besides, and who is left out. */
export interface SetDifference {
  readonly added: ReadonlyArray<string>
  readonly left: ReadonlyArray<string>
}

export function differenceOf(first: ReadonlyArray<Proposed>, second: ReadonlyArray<Proposed>): SetDifference {
  const missingIn = (units: ReadonlyArray<Proposed>, others: ReadonlyArray<Proposed>): string[] =>
    units.map(({ unit }) => unit).filter((unit) => others.every((other) => other.unit !== unit))
  return { added: missingIn(second, first), left: missingIn(first, second) }
}
