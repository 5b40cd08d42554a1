import type { Ref } from 'vue'
import { useNow as useClock } from '@protocol/time/now'

/** Ages and clocks of a seat move four times a second. */
const SEAT_MILLIS = 250

export function useNow(): Readonly<Ref<number>> {
  return useClock(SEAT_MILLIS)
}
