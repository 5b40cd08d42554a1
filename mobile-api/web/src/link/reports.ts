import { shallowRef, type ShallowRef } from 'vue'
import type { Command, CommandId, CrewOutcome, EpochMillis, LateEntry, PersonId, Rejection } from '@protocol/wire/types'

/**
 * Most reports waiting in one phone. The core remembers the last 64 ids of a sender, so a full queue that is sent again
 * after a crash is still recognised whole.
 */
export const QUEUE_MAX = 60
/** Longest wait for the outcome of a report on the socket; then it is sent again with the same id. */
export const OUTCOME_MILLIS_MAX = 6_000
/** Waits between two attempts grow from the first to the second. */
export const RETRY_MILLIS_MIN = 1_000
export const RETRY_MILLIS_MAX = 15_000
/** How long a done report still counts for the screen, until the view that shows it has come. */
export const RECENT_MILLIS = 5_000

/** A report that waited longer than this is a late entry: the record keeps when it happened, and when it came. */
export const LATE_AFTER_MILLIS = 15_000

export interface QueuedReport {
  /** Order of sending; the counter of its first id. */
  readonly seq: number
  readonly person: PersonId
  readonly id: CommandId
  readonly deviceTime: EpochMillis
  readonly command: Command
  /** Its own time was found impossible; it counts from when it comes. */
  readonly isTimeless?: boolean
}

export interface ReportDraft {
  readonly person: PersonId
  readonly deviceTime: EpochMillis
  readonly command: Command
  /** A report with this key is put into the queue once in the life of this phone. */
  readonly onceKey?: string
}

export interface ReportStore {
  all(person: PersonId): Promise<QueuedReport[]>
  /** Gives the report its id and keeps both in one step. */
  append(draft: ReportDraft, limit: number): Promise<QueuedReport | 'full' | 'known'>
  /** Gives the report a fresh id and no time of its own, in its place and in one step; undefined when it is not kept any more. */
  replace(report: QueuedReport): Promise<QueuedReport | undefined>
  remove(seq: number): Promise<void>
}

/** What became of reports over HTTP. `unreadable` is the whole request's fault and final. */
export type Posted =
  | { readonly kind: 'outcomes'; readonly outcomes: ReadonlyArray<CrewOutcome> }
  | { readonly kind: 'later' }
  | { readonly kind: 'unreadable'; readonly field: string; readonly why: string }

export interface ReportsOptions {
  readonly person: PersonId
  readonly store: ReportStore
  readonly now: () => EpochMillis
  /** Sends over the socket, or returns false when it is not live. */
  readonly send: (message: object) => boolean
  readonly post: (reports: ReadonlyArray<SentReport>) => Promise<Posted>
  /** The record's words for a report that waited on the phone, and what the core's clock is ahead of this phone's. */
  readonly late?: { readonly reason: () => string; readonly clockOffset: () => number }
  readonly onDone: (report: QueuedReport) => void
  readonly onRefused: (report: QueuedReport, rejection: Rejection | undefined) => void
  readonly setTimeout?: (run: () => void, millis: number) => number
  readonly clearTimeout?: (id: number) => void
}

/** A report as it goes out. */
export interface SentReport {
  readonly id: CommandId
  readonly deviceTime: EpochMillis
  readonly late?: LateEntry
  readonly command: Command
}

export interface Reports {
  /** Reports without a final answer yet, in order. */
  readonly waiting: Readonly<ShallowRef<ReadonlyArray<QueuedReport>>>
  /** Done a moment ago; the view that shows it may still be on its way. */
  readonly recent: Readonly<ShallowRef<ReadonlyArray<QueuedReport>>>
  /** Keeps the report, then tries to send it. `known` only with a key that was used before. */
  submit(command: Command, onceKey?: string): Promise<'queued' | 'full' | 'known'>
  outcome(message: CrewOutcome): void
  /** The link is live again, or the session is new: try now. */
  wake(): void
  /** The socket is gone; what was under way on it is sent again. */
  linkLost(): void
  end(): void
}

interface UnderWay {
  readonly seq: number
  readonly settle: (isFinal: boolean) => void
}

/**
 * Sends reports strictly in order, one at a time, each until a final answer names its id. The same id always gets the
 * first answer again, so a repeat is harmless and nothing happens twice.
 */
export async function openReports(options: ReportsOptions): Promise<Reports> {
  const setTimer = options.setTimeout ?? ((run, millis) => window.setTimeout(run, millis))
  const clearTimer = options.clearTimeout ?? ((id) => { window.clearTimeout(id) })
  const waiting = shallowRef<ReadonlyArray<QueuedReport>>(await options.store.all(options.person))
  const recent = shallowRef<ReadonlyArray<QueuedReport>>([])
  let underWay: UnderWay | undefined
  let draining = false
  let ended = false
  let failures = 0
  let retryTimer: number | undefined

  function cancelRetry(): void {
    if (retryTimer !== undefined) clearTimer(retryTimer)
    retryTimer = undefined
  }

  function start(): void {
    cancelRetry()
    if (!draining && !ended) void drain()
  }

  async function drain(): Promise<void> {
    draining = true
    try {
      let head = waiting.value[0]
      while (head !== undefined && !isEnded()) {
        const settled = (await onSocket(head)) ?? (await onHttp())
        if (!settled) break
        failures = 0
        head = waiting.value[0]
      }
    } catch (cause) {
      // Whatever went wrong, the reports are kept and the next attempt comes.
      console.warn('an attempt to send reports failed', cause)
    } finally {
      draining = false
    }
    if (waiting.value.length > 0 && !ended) {
      const wait = Math.min(RETRY_MILLIS_MAX, RETRY_MILLIS_MIN * 2 ** failures)
      failures += 1
      retryTimer = setTimer(start, wait)
    }
  }

  function isEnded(): boolean {
    return ended
  }

  function sentOf({ id, deviceTime, command, isTimeless }: QueuedReport): SentReport {
    const waited = options.now() - deviceTime
    // What a device says by itself is about this moment, and a phone whose clock went back knows no true time.
    if (options.late === undefined || isTimeless === true || command.type === 'ReceiveAlert' || waited < LATE_AFTER_MILLIS) return { id, deviceTime, command }
    const occurredAt = deviceTime + options.late.clockOffset()
    return { id, deviceTime, late: { occurredAt, source: 'ISLAND', reason: options.late.reason() }, command }
  }

  /** Whether it got a final answer; undefined when there is no live socket. */
  async function onSocket(report: QueuedReport): Promise<boolean | undefined> {
    const message = { type: 'Submit', ...sentOf(report) }
    let timer: number | undefined
    const answered = new Promise<boolean>((resolve) => {
      underWay = { seq: report.seq, settle: resolve }
      timer = setTimer(() => { resolve(false) }, OUTCOME_MILLIS_MAX)
    })
    const sent = options.send(message)
    const settled = sent ? await answered : undefined
    if (timer !== undefined) clearTimer(timer)
    underWay = undefined
    return settled
  }

  /** Sends all that waits; whether at least one got a final answer. */
  async function onHttp(): Promise<boolean> {
    let batch = waiting.value
    let posted = await options.post(batch.map(sentOf))
    if (posted.kind === 'unreadable' && batch.length > 1) {
      batch = batch.slice(0, 1)
      posted = await options.post(batch.map(sentOf))
    }
    switch (posted.kind) {
      case 'later':
        return false
      case 'unreadable':
        for (const report of batch) settle(report, { type: 'Contradiction', field: posted.field, why: posted.why })
        return true
      case 'outcomes': {
        const before = waiting.value.length
        for (const answer of posted.outcomes) take(answer)
        return waiting.value.length < before
      }
    }
  }

  function take(message: CrewOutcome): void {
    const report = waiting.value.find((r) => r.id.sender === message.id.sender && r.id.counter === message.id.counter)
    if (report === undefined) return
    if (message.rejection?.type === 'ImpossibleTime' && report.isTimeless !== true) {
      void again(report, underWay)
      return
    }
    if (message.kind !== 'TRY_AGAIN') settle(report, message.kind === 'REFUSED' ? (message.rejection ?? null) : undefined)
    if (underWay?.seq === report.seq) underWay.settle(message.kind !== 'TRY_AGAIN')
  }

  /** The core does not believe the phone's time: what happened is true all the same and goes again without it, in its place. */
  async function again(report: QueuedReport, answered: UnderWay | undefined): Promise<void> {
    const kept = await options.store.replace(report)
    if (kept === undefined) return
    waiting.value = waiting.value.map((r) => (r.seq === report.seq ? kept : r))
    if (answered?.seq === report.seq) answered.settle(true)
    else start()
  }

  /** Takes a report off the queue; `undefined` means done. */
  function settle(report: QueuedReport, rejection: Rejection | null | undefined): void {
    waiting.value = waiting.value.filter((r) => r.seq !== report.seq)
    void options.store.remove(report.seq)
    if (rejection !== undefined) {
      options.onRefused(report, rejection ?? undefined)
      return
    }
    recent.value = [...recent.value, report]
    options.onDone(report)
    setTimer(() => { recent.value = recent.value.filter((r) => r.seq !== report.seq) }, RECENT_MILLIS)
  }

  return {
    waiting,
    recent,
    async submit(command, onceKey) {
      const draft: ReportDraft = { person: options.person, deviceTime: options.now(), command, ...(onceKey === undefined ? {} : { onceKey }) }
      const kept = await options.store.append(draft, QUEUE_MAX)
      if (typeof kept === 'string') return kept
      waiting.value = [...waiting.value, kept]
      start()
      return 'queued'
    },
    outcome: take,
    wake() {
      failures = 0
      start()
    },
    linkLost() {
      underWay?.settle(false)
    },
    end() {
      ended = true
      cancelRetry()
      underWay?.settle(false)
    },
  }
}
