import type { Hazard, IncidentKind, Question } from '@protocol/wire/types'

/** The kinds that calls are mostly about, by the digit that chooses them. */
export const COMMON_KINDS: ReadonlyArray<IncidentKind> = [
  'BUILDING_FIRE', 'HIGH_RISE_FIRE', 'HAZMAT_LEAK', 'VEHICLE_FIRE', 'WATER_RESCUE', 'EARTHQUAKE', 'PERSON_TRAPPED', 'TRAFFIC_ENTRAPMENT',
  'WILDLAND_FIRE',
]

export const HAZARDS: ReadonlyArray<Hazard> = [
  'GAS', 'CHEMICALS', 'ELECTRICITY', 'EXPLOSIVES', 'LITHIUM_BATTERIES', 'SMOKE', 'COLLAPSE', 'DEEP_WATER',
]

const OF_BUILDINGS: ReadonlyArray<Question> = ['STOREYS', 'FLOOR']

/** What is asked first about a kind; plans and level rules look at the answers. */
export function questionsOf(kind: IncidentKind | undefined): ReadonlyArray<Question> {
  switch (kind) {
    case 'BUILDING_FIRE':
    case 'HIGH_RISE_FIRE':
    case 'AUTOMATIC_FIRE_ALARM':
    case 'PERSON_TRAPPED':
    case undefined:
      return OF_BUILDINGS
    case 'TRAFFIC_ENTRAPMENT':
    case 'VEHICLE_FIRE':
      return ['VEHICLES', 'CASUALTIES']
    case 'EARTHQUAKE':
      return ['MAGNITUDE_TENTHS', 'CASUALTIES']
    case 'FLOOD':
    case 'COLLAPSE':
    case 'ICE_AND_SNOW':
    case 'WATER_RESCUE':
    case 'MOUNTAIN_RESCUE':
    case 'MEDICAL_ASSIST':
    case 'PUBLIC_ASSISTANCE':
      return ['AFFECTED_PEOPLE', 'CASUALTIES']
    case 'PETROCHEMICAL_FIRE':
    case 'HAZMAT_LEAK':
    case 'HAZMAT_TANK_TRUCK':
    case 'EXPLOSION':
      return ['STORED_M3', 'CASUALTIES']
    case 'UNDERGROUND_FIRE':
    case 'WILDLAND_FIRE':
    case 'COTTON_STORE_FIRE':
    case 'ENERGY_STORAGE_FIRE':
    case 'UHV_SUBSTATION_FIRE':
    case 'DRILL':
      return ['AREA_M2', 'CASUALTIES']
  }
}
