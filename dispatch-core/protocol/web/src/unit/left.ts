import type { Capability, Unit } from '../wire/types'

/** What work uses up, in the order it is told. The core refuses reports of anything else. */
export const CONSUMABLES = ['WATER_L', 'FOAM_L', 'SUPPLY_AIR_BOTTLES', 'FUEL_L'] as const satisfies ReadonlyArray<Capability>

export type Consumable = (typeof CONSUMABLES)[number]

/** How much of one thing a unit has, in its measure. */
export interface Left {
  readonly capability: Consumable
  readonly full: number
  readonly left: number
}

/** What a unit carries that is used up, and what is left of it; nothing reported means full. */
export function leftOf(unit: Unit): ReadonlyArray<Left> {
  return CONSUMABLES.flatMap((capability) => {
    const full = unit.definition.capabilities[capability] ?? 0
    return full === 0 ? [] : [{ capability, full, left: Math.min(full, unit.left?.[capability] ?? full) }]
  })
}

/** How full, in whole per cent; 0 only when nothing is left, and 100 only when all is. */
export function percentLeft({ full, left }: Left): number {
  if (left <= 0) return 0
  return left >= full ? 100 : Math.min(99, Math.max(1, Math.round((left / full) * 100)))
}

/** Below this a unit is nearly empty, and shown as a warning. */
export const LOW_PERCENT = 30
