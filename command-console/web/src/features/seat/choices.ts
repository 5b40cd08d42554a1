import type { Hazard, IncidentKind } from '@protocol/wire/types'

/** The kinds that calls are mostly about, by the digit that chooses them. */
export const COMMON_KINDS: ReadonlyArray<IncidentKind> = [
  'BUILDING_FIRE', 'HIGH_RISE_FIRE', 'HAZMAT_LEAK', 'VEHICLE_FIRE', 'WATER_RESCUE', 'EARTHQUAKE', 'PERSON_TRAPPED', 'TRAFFIC_ENTRAPMENT',
  'WILDLAND_FIRE',
]

export const HAZARDS: ReadonlyArray<Hazard> = [
  'GAS', 'CHEMICALS', 'ELECTRICITY', 'EXPLOSIVES', 'LITHIUM_BATTERIES', 'SMOKE', 'COLLAPSE', 'DEEP_WATER',
]
