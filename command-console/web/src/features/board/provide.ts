import { inject, provide, type InjectionKey } from 'vue'
import type { Command, LateEntry } from '@protocol/wire/types'
import type { Seat } from './seat'
import type { Result } from './commands'

/** What the features of a seat share: the connection, and a way to act that shows what happened. */
export interface SeatTools {
  readonly seat: Seat
  /** Submits, shows the outcome to the person, and returns it. */
  readonly act: (command: Command, late?: LateEntry) => Promise<Result>
  /** A step on the way to something larger: shows only what went wrong. */
  readonly step: (command: Command) => Promise<Result>
}

const KEY: InjectionKey<SeatTools> = Symbol('seat')

export function provideSeat(tools: SeatTools): void {
  provide(KEY, tools)
}

export function useSeat(): SeatTools {
  const tools = inject(KEY)
  if (tools === undefined) throw new Error('no seat above this component')
  return tools
}
