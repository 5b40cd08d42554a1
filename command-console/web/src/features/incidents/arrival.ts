import { etaSpan } from '@protocol/words/format'

/** How a time of arrival stands: still to come, or passed without anybody having said that they are there. */
export interface Arrival {
  readonly isOverdue: boolean
  /** Time left, or time since. */
  readonly span: string
}

/** Both times on the core's clock. */
export function arrivalOf(expectedAt: number, now: number): Arrival {
  const seconds = Math.round((expectedAt - now) / 1_000)
  return { isOverdue: seconds < 0, span: etaSpan(Math.abs(seconds)) }
}
