import type { EpochMillis } from '@protocol/wire/types'

const beijing = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
})

/** Beijing date and minute, as a field of the browser for them reads it: 2026-06-01T08:00. */
export function toField(at: EpochMillis): string {
  return beijing.format(at).replace(' ', 'T')
}

/** The moment that such a field means; undefined for an empty or half-typed one. */
export function fromField(text: string): EpochMillis | undefined {
  const at = Date.parse(text + ':00+08:00')
  return Number.isNaN(at) ? undefined : at
}

/** Month, day and minute; the year is told only where it is another. */
export function dayAndMinute(at: EpochMillis, now: EpochMillis): string {
  const text = beijing.format(at)
  return text.slice(0, 4) === beijing.format(now).slice(0, 4) ? text.slice(5) : text
}
