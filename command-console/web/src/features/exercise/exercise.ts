import type { ExerciseState } from '@protocol/wire/types'

/** An exercise's own clock: 00:03:12. */
export function exerciseClock(seconds: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return two(seconds / 3_600) + ':' + two((seconds / 60) % 60) + ':' + two(seconds % 60)
}

/** Whether anything of an exercise is under way, so that nobody takes it for real. */
export function isUnderWay(state: ExerciseState | undefined): state is ExerciseState {
  return state !== undefined && state.phase !== 'NONE'
}
