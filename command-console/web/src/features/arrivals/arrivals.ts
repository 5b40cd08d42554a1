import type { Arrival, ArrivalReport, EtaErrors, EtaModel, ForetoldRun, Grouping, RunGroup } from '@protocol/wire/types'
import type { ArrivalWords } from './words'

/** Hours of one span of the day. */
const SPAN_HOURS = 2

export const GROUPINGS: ReadonlyArray<Grouping> = ['STATION', 'HOUR', 'ROAD', 'VEHICLE']

/** Whose foretelling is looked at: what was said at the order, or what the model in force says of the same runs. */
export type Foretelling = 'then' | 'now'

/** Errors are small; they are told in seconds. */
export function seconds(value: number): string {
  return Math.round(value) + ' s'
}

/** Thousandths as a share in per cent. */
export function share(permille: number): string {
  return Math.round(permille / 10) + ' %'
}

/** Whether nine of ten lie in the range, as they should; a few runs say nothing. */
export function isWellCovered(errors: EtaErrors): boolean {
  const slack = 1_000 / Math.sqrt(Math.max(1, errors.runs))
  return Math.abs(errors.coveredPermille - 900) <= Math.max(40, slack)
}

/** How runs lie beside what was foretold, on average; below two seconds it is nothing. */
export function lean(errors: EtaErrors, words: ArrivalWords): string {
  const span = seconds(Math.abs(errors.meanSeconds))
  if (Math.abs(errors.meanSeconds) < 2) return '±0'
  return errors.meanSeconds > 0 ? words.later(span) : words.sooner(span)
}

/** What people call a group. */
export function groupName(group: RunGroup, words: ArrivalWords, stationName: (id: string) => string): string {
  switch (group.by) {
    case 'STATION':
      return stationName(group.key)
    case 'HOUR':
      return hours(Number(group.key))
    case 'ROAD':
      return words.road[group.key as keyof ArrivalWords['road']]
    case 'VEHICLE':
      return words.vehicle[group.key as keyof ArrivalWords['vehicle']]
  }
}

/** 08:00–10:00 for span 4. */
export function hours(span: number): string {
  const at = (hour: number): string => String(hour).padStart(2, '0') + ':00'
  return at(span * SPAN_HOURS) + '–' + at((span + 1) * SPAN_HOURS)
}

/** Whether the learned model is another than the one in force. */
export function isNews(report: ArrivalReport): boolean {
  const { learned, inForce } = report
  if (learned === undefined) return false
  return JSON.stringify({ ...learned, version: 0 }) !== JSON.stringify({ ...inForce, version: 0 })
}

/** One mark of the picture: across what was foretold, up what came; in its range or out of it. */
export interface Mark {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly low: number
  readonly high: number
  readonly isCovered: boolean
  readonly run: ForetoldRun
  readonly arrival: Arrival
}

/** The picture's marks, with the time that its sides reach to in whole minutes. */
export function picture(runs: ReadonlyArray<ForetoldRun>, of: Foretelling): { readonly marks: ReadonlyArray<Mark>; readonly seconds: number } {
  const marks = runs.flatMap((run) => {
    const arrival = of === 'then' ? run.then : run.now
    return arrival === undefined ? [] : [{
      key: run.assignment, x: arrival.etaSeconds, y: arrival.actualSeconds, low: arrival.lowSeconds, high: arrival.highSeconds,
      isCovered: arrival.lowSeconds <= arrival.actualSeconds && arrival.actualSeconds <= arrival.highSeconds, run, arrival,
    }]
  })
  const sizes = marks.map((mark) => Math.max(mark.x, mark.y)).sort((a, b) => a - b)
  const most = sizes[Math.floor(sizes.length * 0.98)] ?? 0
  return { marks, seconds: Math.max(300, Math.ceil(most / 300) * 300) }
}

/** From how many runs a model is, or nothing for constants. */
export function runsOf(model: EtaModel): number {
  return model.fit?.runs ?? 0
}
