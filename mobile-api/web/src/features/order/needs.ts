import type { Capability, Need, UnitKind } from '@protocol/wire/types'

/** Force a crew may ask for with two taps; the centre turns it into units. At most 10 lines, as the core allows. */
export type NeedChoice =
  | { readonly key: string; readonly unit: UnitKind }
  | { readonly key: string; readonly capability: Capability; readonly step: number }

export const NEED_CHOICES: ReadonlyArray<NeedChoice> = [
  { key: 'WATER_TENDER', unit: 'WATER_TENDER' },
  { key: 'FOAM_TENDER', unit: 'FOAM_TENDER' },
  { key: 'LADDER', unit: 'LADDER' },
  { key: 'RESCUE', unit: 'RESCUE' },
  { key: 'RESCUERS', capability: 'RESCUERS', step: 6 },
  { key: 'MEDICS', capability: 'MEDICS', step: 1 },
  { key: 'SMOKE_EXHAUST', unit: 'SMOKE_EXHAUST' },
  { key: 'AIR_SUPPLY', unit: 'AIR_SUPPLY' },
  { key: 'COMMAND', unit: 'COMMAND' },
]

/** Most of one thing in one request. */
export const AMOUNT_MAX = 60

/** The wanted amounts as needs, in the order of the choices. */
export function needsOf(amounts: Readonly<Record<string, number>>): ReadonlyArray<Need> {
  return NEED_CHOICES.flatMap((choice): Need[] => {
    const amount = amounts[choice.key] ?? 0
    if (amount <= 0) return []
    return 'unit' in choice ? [{ type: 'Units', kind: choice.unit, amount }] : [{ type: 'Quantity', capability: choice.capability, amount }]
  })
}

export function changed(choice: NeedChoice, amount: number, by: 1 | -1): number {
  return Math.min(AMOUNT_MAX, Math.max(0, amount + by * ('unit' in choice ? 1 : choice.step)))
}
