import type { BoardOutcome, Command, CommandId, LateEntry, Recorded, Rejection, Reply } from '@protocol/wire/types'
import type { Sender } from '@protocol/link/sender'

/** How long a seat's command may wait before it must not take effect any more. */
export const COMMAND_TTL_MILLIS = 10_000
/** Silence after the deadline until the outcome counts as unknown. */
const GRACE_MILLIS = 2_000
/** How often an outcome that stayed unknown is asked for again. */
const SETTLE_EVERY_MILLIS = 2_000
/**
 * The core keeps a silent sender's answers for seven days; an hour less leaves room for clocks. Of an older command "it
 * never arrived" proves nothing.
 */
export const OUTCOME_KEPT_MILLIS = (7 * 24 - 1) * 3_600_000

/** What became of a command, as a seat is told. */
export type Result =
  | { readonly kind: 'done'; readonly record: Recorded }
  | { readonly kind: 'refused'; readonly rejection: Rejection }
  | { readonly kind: 'unavailable'; readonly why: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'loginAgain' }
  | { readonly kind: 'unknown'; readonly id: CommandId }
  | { readonly kind: 'neverArrived' }
  | { readonly kind: 'forgotten' }

export interface CommandsOptions {
  readonly sender: Sender
  /** Sends now, or says that it cannot. */
  readonly send: (message: object) => boolean
  readonly setTimeout?: (run: () => void, millis: number) => number
  readonly clearTimeout?: (id: number) => void
  /** Epoch milliseconds, which go on while the machine sleeps. */
  readonly now?: () => number
  /** Hears the outcome of a command that was unknown before. */
  readonly onSettled?: (id: CommandId, result: Result) => void
}

export interface Commands {
  /** Hands a command in once. It is never queued and never sent twice; the promise never rejects. */
  submit(command: Command, late?: LateEntry): Promise<Result>
  outcome(message: BoardOutcome): void
  /** Asks again for every outcome that is not known; called when the link is live again. */
  settle(): void
}

interface Pending {
  readonly id: CommandId
  /** By this machine's clock, and compared with nothing else. */
  readonly sentAt: number
  resolve?: ((result: Result) => void) | undefined
  timer?: number
}

export function createCommands(options: CommandsOptions): Commands {
  const setTimer = options.setTimeout ?? ((run, millis) => window.setTimeout(run, millis))
  const clearTimer = options.clearTimeout ?? ((id) => { window.clearTimeout(id) })
  const now = options.now ?? Date.now
  const pending = new Map<string, Pending>()

  function expire(waiting: Pending): void {
    waiting.resolve?.({ kind: 'unknown', id: waiting.id })
    waiting.resolve = undefined
    ask(waiting)
  }

  /** Asks what became of it, now and until it is known; harmless while there is no link. */
  function ask(waiting: Pending): void {
    options.send({ type: 'Settle', id: waiting.id })
    waiting.timer = setTimer(() => { ask(waiting) }, SETTLE_EVERY_MILLIS)
  }

  return {
    submit(command, late) {
      return new Promise((resolve) => {
        const id = options.sender.next()
        const message = { type: 'Submit', id, ttlMillis: COMMAND_TTL_MILLIS, command, ...(late === undefined ? {} : { late }) }
        const waiting: Pending = { id, sentAt: now(), resolve }
        pending.set(key(id), waiting)
        if (!options.send(message)) {
          pending.delete(key(id))
          resolve({ kind: 'offline' })
          return
        }
        waiting.timer = setTimer(() => { expire(waiting) }, COMMAND_TTL_MILLIS + GRACE_MILLIS)
      })
    },
    outcome(message) {
      const waiting = pending.get(key(message.id))
      if (waiting === undefined) return
      const isTooOld = now() - waiting.sentAt >= OUTCOME_KEPT_MILLIS
      const told = resultOf(message.id, message.reply)
      const result: Result = told.kind === 'neverArrived' && isTooOld ? { kind: 'forgotten' } : told
      // What may still happen stays unknown: the log may hold it and apply it later.
      if (result.kind === 'unknown') return
      // Only after its deadline does "it never arrived" mean that it never will.
      if (result.kind === 'neverArrived' && waiting.resolve !== undefined) return
      pending.delete(key(message.id))
      if (waiting.timer !== undefined) clearTimer(waiting.timer)
      if (waiting.resolve !== undefined) waiting.resolve(result)
      else options.onSettled?.(message.id, result)
    },
    settle() {
      for (const waiting of pending.values()) options.send({ type: 'Settle', id: waiting.id })
    },
  }
}

function key(id: CommandId): string {
  return id.sender + ' ' + id.counter
}

function resultOf(id: CommandId, reply: Reply): Result {
  switch (reply.type) {
    case 'Decided': {
      const first = reply.record.events[0]
      return first?.type === 'CommandRejected' ? { kind: 'refused', rejection: first.rejection } : { kind: 'done', record: reply.record }
    }
    case 'Unavailable':
      return { kind: 'unavailable', why: reply.why }
    case 'Unauthenticated':
      return { kind: 'loginAgain' }
    case 'Malformed':
      return { kind: 'unavailable', why: reply.field + ' ' + reply.why }
    case 'Unknown':
      return { kind: 'unknown', id }
    case 'NeverArrived':
      return { kind: 'neverArrived' }
    case 'Forgotten':
      return { kind: 'forgotten' }
  }
}
