import type { EpochMillis } from '../wire/types'

/** Minutes and seconds, or hours and minutes from one hour on; never negative. */
export function clockSpan(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const minutes = Math.floor(whole / 60)
  return minutes < 60
    ? pad(minutes) + ':' + pad(whole % 60)
    : Math.floor(minutes / 60) + 'h' + pad(minutes % 60)
}

/** An ETA: minutes without a leading zero, and seconds; hours and minutes from one hour on; never negative. */
export function etaSpan(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const minutes = Math.floor(whole / 60)
  return minutes < 60 ? minutes + ':' + pad(whole % 60) : clockSpan(whole)
}

const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false,
})

/** Beijing time of day, whatever the browser's zone. */
export function timeOfDay(at: EpochMillis): string {
  return beijing.format(at)
}

const beijingDay = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
})

/** Beijing day and time, for what is not of today. */
export function dayAndTime(at: EpochMillis): string {
  return beijingDay.format(at)
}

export function distance(meters: number): string {
  return meters < 1_000 ? Math.round(meters) + ' m' : (meters / 1_000).toFixed(1) + ' km'
}

/** Digits in groups of four, as they are read out over the telephone. */
export function inFours(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ')
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
