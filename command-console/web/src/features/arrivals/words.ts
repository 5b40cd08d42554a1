import type { Language } from '@protocol/words/language'
import type { Grouping, LeftOut, VehicleClass } from '@protocol/wire/types'

/** As the core names them; a key of a group by road. */
export type RoadClass = 'MOTORWAY' | 'TRUNK' | 'PRIMARY' | 'SECONDARY' | 'TERTIARY' | 'LOCAL' | 'SERVICE'

export interface ArrivalWords {
  readonly grouping: Readonly<Record<Grouping, string>>
  readonly leftOut: Readonly<Record<LeftOut, string>>
  readonly road: Readonly<Record<RoadClass, string>>
  readonly vehicle: Readonly<Record<VehicleClass, string>>
  readonly later: (span: string) => string
  readonly sooner: (span: string) => string
}

export const ARRIVAL_WORDS: Readonly<Record<Language, ArrivalWords>> = {
  zh: {
    grouping: { STATION: '消防站', HOUR: '时段', ROAD: '道路等级', VEHICLE: '车型' },
    leftOut: {
      LATE_ENTRY: '事后补录', CORRECTED: '时间被更正', TURNED_BACK: '途中返回', DIVERTED: '出动前改派', STAGED: '在附近集结待命', NOT_REPORTED: '未报出动',
      SCENE_MOVED: '途中现场位置改动', START_UNKNOWN: '出发位置不明', UNIT_GONE: '单元已撤销', NO_WAY: '现有道路不通', STOOD_STILL: '途中长时间停留', TOO_FAST: '快得不可能',
    },
    road: { MOTORWAY: '高速公路', TRUNK: '国道干线', PRIMARY: '主干路', SECONDARY: '次干路', TERTIARY: '支路', LOCAL: '街道', SERVICE: '院内路、便道' },
    vehicle: { LIGHT: '轻型', HEAVY: '重型', TALL: '举高' },
    later: (span) => '偏晚 ' + span,
    sooner: (span) => '偏早 ' + span,
  },
  en: {
    grouping: { STATION: 'Station', HOUR: 'Hour', ROAD: 'Road class', VEHICLE: 'Vehicle class' },
    leftOut: {
      LATE_ENTRY: 'entered late', CORRECTED: 'time corrected', TURNED_BACK: 'turned back', DIVERTED: 'diverted before it rolled', STAGED: 'waited near the scene', NOT_REPORTED: 'rolling not reported',
      SCENE_MOVED: 'scene moved on the way', START_UNKNOWN: 'start not known', UNIT_GONE: 'unit retired', NO_WAY: 'no way on the roads of today', STOOD_STILL: 'stood still for long', TOO_FAST: 'impossibly fast',
    },
    road: { MOTORWAY: 'motorway', TRUNK: 'trunk road', PRIMARY: 'primary road', SECONDARY: 'secondary road', TERTIARY: 'tertiary road', LOCAL: 'street', SERVICE: 'yard, track' },
    vehicle: { LIGHT: 'light', HEAVY: 'heavy', TALL: 'tall' },
    later: (span) => span + ' later',
    sooner: (span) => span + ' sooner',
  },
}
