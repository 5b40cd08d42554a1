import type { EpochMillis } from '@protocol/wire/types'

const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
})

/** Furthest from 1970 that a browser can tell the date of. */
const READABLE_MILLIS_MAX = 8.64e15

/** Date and minute; undefined for a time that has no date, which must not take the whole list with it. */
function textOf(at: EpochMillis): string | undefined {
  return Math.abs(at) <= READABLE_MILLIS_MAX ? beijing.format(at) : undefined
}

/** Beijing date and minute, as a field of the browser for them reads it: 2026-06-01T08:00; empty for an unreadable time. */
export function toField(at: EpochMillis): string {
  return textOf(at)?.replace(' ', 'T') ?? ''
}

/** The moment that such a field means; undefined for an empty or half-typed one. */
export function fromField(text: string): EpochMillis | undefined {
  const at = Date.parse(text + ':00+08:00')
  return Number.isNaN(at) ? undefined : at
}

/** Month, day and minute; the year is told only where it is another. An unreadable time is marked as such. */
export function dayAndMinute(at: EpochMillis, now: EpochMillis): string {
  const text = textOf(at)
  if (text === undefined) return '??-?? ??:??'
  return text.slice(0, 4) === beijing.format(now).slice(0, 4) ? text.slice(5) : text
}
