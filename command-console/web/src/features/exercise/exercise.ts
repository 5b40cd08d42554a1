import type { ExerciseState, RoadControl, Settings, WeatherReport } from '@protocol/wire/types'

/** An exercise's own clock: 00:03:12. */
export function exerciseClock(seconds: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return two(seconds / 3_600) + ':' + two((seconds / 60) % 60) + ':' + two(seconds % 60)
}

/** Whether anything of an exercise is under way, so that nobody takes it for real. */
export function isUnderWay(state: ExerciseState | undefined): state is ExerciseState {
  return state !== undefined && state.phase !== 'NONE'
}

/** What starts every text of an exercise in the record. */
export const MARK = '【演练】'

/** Road controls of the exercise that hold now, the newest first. */
export function exerciseControls(controls: Iterable<RoadControl>, now: number): RoadControl[] {
  return [...controls]
    .filter(({ reason, from, until }) => reason.startsWith(MARK) && from <= now && (until === undefined || now < until))
    .sort((a, b) => b.from - a.from || a.id.localeCompare(b.id))
}

/** Weather of the exercise that counts now. */
export function exerciseWeather(settings: Settings | undefined, now: number): WeatherReport[] {
  return (settings?.weather ?? []).filter(({ text, until }) => text.startsWith(MARK) && now < until)
}

/** A span as people compare it: 1.4 s, 38 ms, 02:05. */
export function span(millis: number): string {
  if (millis >= 60_000) return exerciseClock(millis / 1_000).replace(/^00:/, '')
  return millis >= 1_000 ? (millis / 1_000).toFixed(1) + ' s' : millis + ' ms'
}
