import type { PlanChange } from '@protocol/wire/types'

/** Longest document that the server reads, as UTF-8. */
export const DOCUMENT_BYTES_MAX = 1_500_000
/** Longest change that goes in force at once: the server takes 256 KiB in one message, and its envelope and the reason need some. */
export const CHANGE_BYTES_MAX = 252 * 1_024

const UTF8 = new TextEncoder()

/** How long a change is when it is sent. */
export function bytesOf(change: PlanChange): number {
  return UTF8.encode(JSON.stringify(change)).length
}

/** So many KiB as people read them, never less than there are. */
export function kib(bytes: number): number {
  return Math.ceil(bytes / 1_024)
}
