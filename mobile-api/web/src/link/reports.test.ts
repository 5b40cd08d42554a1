import { describe, expect, it } from 'vitest'
import type { Command, CrewOutcome } from '@protocol/wire/types'
import { handTimers, memoryStore, settle } from '../testing/doubles'
import { LATE_AFTER_MILLIS, openReports, OUTCOME_MILLIS_MAX, QUEUE_MAX, RECENT_MILLIS, RETRY_MILLIS_MIN, type Posted, type Reports, type SentReport } from './reports'

interface Submitted {
  readonly id: { readonly sender: string; readonly counter: number }
  readonly command: Command
  readonly late?: { readonly occurredAt: number; readonly source: string; readonly reason: string }
}

async function phone(store = memoryStore()) {
  const timers = handTimers()
  const sent: Submitted[] = []
  const posted: ReadonlyArray<SentReport>[] = []
  const refused: string[] = []
  const done: string[] = []
  const server = { isLive: true, answer: (): Posted => ({ kind: 'later' }) }
  const reports = await openReports({
    person: 'zhang',
    store,
    now: () => 1_000 + timers.now(),
    send: (message) => {
      if (server.isLive) sent.push(message as Submitted)
      return server.isLive
    },
    post: (batch) => {
      posted.push(batch)
      return Promise.resolve(server.answer())
    },
    late: { reason: () => 'offline', clockOffset: () => 500 },
    onDone: (report) => done.push(report.command.type),
    onRefused: (report, rejection) => refused.push(report.command.type + ' ' + (rejection?.type ?? '')),
    setTimeout: timers.setTimeout,
    clearTimeout: timers.clearTimeout,
  })
  return { reports, timers, sent, posted, refused, done, server, store }
}

function note(text: string): Command {
  return { type: 'AddNote', incident: 'I1', text }
}

function outcome(counter: number, kind: CrewOutcome['kind'] = 'DONE'): CrewOutcome {
  return { type: 'Outcome', id: { sender: 'phone-1', counter }, kind }
}

async function answer(reports: Reports, message: CrewOutcome): Promise<void> {
  reports.outcome(message)
  await settle()
}

describe('reports', () => {
  it('aReportIsKeptBeforeItIsSentAndGoneOnlyAfterItsAnswer', async () => {
    const { reports, sent, store } = await phone()
    await reports.submit(note('a'))
    expect(store.kept).toHaveLength(1)
    expect(sent).toHaveLength(1)
    expect(reports.waiting.value).toHaveLength(1)
    await answer(reports, outcome(1))
    expect(reports.waiting.value).toHaveLength(0)
    expect(store.kept).toHaveLength(0)
  })

  it('theNextReportGoesOutOnlyAfterTheAnswerToTheOneBefore', async () => {
    const { reports, sent } = await phone()
    await reports.submit(note('a'))
    await reports.submit(note('b'))
    expect(sent.map((s) => s.id.counter)).toEqual([1])
    await answer(reports, outcome(1))
    expect(sent.map((s) => s.id.counter)).toEqual([1, 2])
  })

  it('tryAgainSendsTheSameIdLaterAndNothingOvertakesIt', async () => {
    const { reports, sent, timers } = await phone()
    await reports.submit(note('a'))
    await reports.submit(note('b'))
    await answer(reports, outcome(1, 'TRY_AGAIN'))
    expect(sent.map((s) => s.id.counter)).toEqual([1])
    await timers.pass(RETRY_MILLIS_MIN)
    expect(sent.map((s) => s.id.counter)).toEqual([1, 1])
  })

  it('waitsBetweenAttemptsGrow', async () => {
    const { reports, posted, server, timers } = await phone()
    server.isLive = false
    await reports.submit(note('a'))
    await settle()
    expect(posted).toHaveLength(1)
    await timers.pass(1_000)
    expect(posted).toHaveLength(2)
    await timers.pass(1_999)
    expect(posted).toHaveLength(2)
    await timers.pass(1)
    expect(posted).toHaveLength(3)
  })

  it('aSilentSocketGetsTheSameReportOnceMore', async () => {
    const { reports, sent, timers } = await phone()
    await reports.submit(note('a'))
    await timers.pass(OUTCOME_MILLIS_MAX + RETRY_MILLIS_MIN)
    expect(sent.map((s) => s.id.counter)).toEqual([1, 1])
  })

  it('anAnswerThatComesLateStillCounts', async () => {
    const { reports, timers, sent } = await phone()
    await reports.submit(note('a'))
    await timers.pass(OUTCOME_MILLIS_MAX)
    await answer(reports, outcome(1))
    await timers.pass(60_000)
    expect(sent).toHaveLength(1)
    expect(reports.waiting.value).toHaveLength(0)
  })

  it('afterARestartTheQueueIsReplayedInOrderWithTheSameIds', async () => {
    const before = await phone()
    before.server.isLive = false
    for (const text of ['a', 'b', 'c']) await before.reports.submit(note(text))
    before.reports.end()

    const after = await phone(before.store)
    after.reports.wake()
    await settle()
    for (const counter of [1, 2, 3]) await answer(after.reports, outcome(counter))
    expect(after.sent.map((s) => s.id.counter)).toEqual([1, 2, 3])
    expect(before.store.kept).toHaveLength(0)
  })

  it('withoutSocketAllThatWaitsGoesInOneRequest', async () => {
    const { reports, posted, server, timers } = await phone()
    server.isLive = false
    await reports.submit(note('a'))
    await reports.submit(note('b'))
    server.answer = () => ({ kind: 'outcomes', outcomes: [outcome(1), outcome(2)] })
    await timers.pass(5_000)
    expect(posted.at(-1)?.map((r) => r.id.counter)).toEqual([1, 2])
    expect(reports.waiting.value).toHaveLength(0)
  })

  it('anUnreadableReportDoesNotHoldUpThoseBehindIt', async () => {
    const { reports, posted, refused, server, timers } = await phone()
    server.isLive = false
    await reports.submit(note('broken'))
    await reports.submit(note('good'))
    await settle()
    server.answer = () => (posted.at(-1)?.some((r) => r.id.counter === 1) === true ? { kind: 'unreadable', field: '[0]', why: 'no' } : { kind: 'outcomes', outcomes: [outcome(2)] })
    await timers.pass(60_000)
    expect(refused).toEqual(['AddNote Contradiction'])
    expect(reports.waiting.value).toHaveLength(0)
  })

  it('aRefusalIsToldAndTheReportIsGone', async () => {
    const { reports, refused, done } = await phone()
    await reports.submit(note('a'))
    await answer(reports, { ...outcome(1, 'REFUSED'), rejection: { type: 'IncidentIsClosed', incident: 'I1', closedAt: 1 } })
    expect(refused).toEqual(['AddNote IncidentIsClosed'])
    expect(done).toEqual([])
    expect(reports.waiting.value).toHaveLength(0)
  })

  it('aFullQueueSaysSoInsteadOfForgetting', async () => {
    const { reports, server } = await phone()
    server.isLive = false
    for (let i = 0; i < QUEUE_MAX; i++) expect(await reports.submit(note('n' + i))).toBe('queued')
    expect(await reports.submit(note('too many'))).toBe('full')
    expect(reports.waiting.value).toHaveLength(QUEUE_MAX)
  })

  it('aReceiptIsQueuedOnceForEachKeyInTheLifeOfThePhone', async () => {
    const { reports, store } = await phone()
    const receipt: Command = { type: 'ReceiveAlert', assignment: 'A1', route: 'APP' }
    expect(await reports.submit(receipt, 'A1 1 APP')).toBe('queued')
    await answer(reports, outcome(1))
    expect(await reports.submit(receipt, 'A1 1 APP')).toBe('known')
    expect(await reports.submit(receipt, 'A1 2 APP')).toBe('queued')
    expect(store.kept).toHaveLength(1)
  })

  it('aDoneReportCountsForTheScreenUntilTheViewHasHadTimeToCome', async () => {
    const { reports, timers } = await phone()
    await reports.submit(note('a'))
    await answer(reports, outcome(1))
    expect(reports.recent.value).toHaveLength(1)
    await timers.pass(RECENT_MILLIS)
    expect(reports.recent.value).toHaveLength(0)
  })

  it('aReportThatWaitedCarriesTheTimeItHappenedByTheCoresClock', async () => {
    const { reports, sent, server, timers } = await phone()
    server.isLive = false
    await reports.submit(note('a'))
    await timers.pass(LATE_AFTER_MILLIS)
    server.isLive = true
    reports.wake()
    await settle()
    expect(sent[0]?.late).toEqual({ occurredAt: 1_500, source: 'ISLAND', reason: 'offline' })
  })

  it('aReportThatGoesAtOnceIsNoLateEntry', async () => {
    const { reports, sent } = await phone()
    await reports.submit(note('a'))
    expect(sent[0]?.late).toBeUndefined()
  })

  it('aTimeThatTheCoreDoesNotBelieveLosesNoReport', async () => {
    const { reports, sent, server, timers, refused, store } = await phone()
    server.isLive = false
    await reports.submit(note('a'))
    await reports.submit(note('b'))
    await timers.pass(LATE_AFTER_MILLIS)
    server.isLive = true
    reports.wake()
    await settle()
    await answer(reports, { ...outcome(1, 'REFUSED'), rejection: { type: 'ImpossibleTime', occurredAt: 1_500, why: 'before the order' } })
    expect(sent[1]).toMatchObject({ id: { counter: 3 }, command: note('a') })
    expect(sent[1]?.late).toBeUndefined()
    await answer(reports, outcome(3))
    expect(sent[2]).toMatchObject({ id: { counter: 2 }, command: note('b') })
    await answer(reports, outcome(2))
    expect(refused).toEqual([])
    expect(store.kept).toHaveLength(0)
  })

  it('aReportWithoutItsTimeKeepsItsPlaceThroughARestart', async () => {
    const before = await phone()
    await before.reports.submit(note('a'))
    await before.reports.submit(note('b'))
    await answer(before.reports, { ...outcome(1, 'REFUSED'), rejection: { type: 'ImpossibleTime', occurredAt: 1_500, why: 'before the order' } })
    before.reports.end()

    const after = await phone(before.store)
    after.reports.wake()
    await settle()
    expect(after.sent[0]).toMatchObject({ id: { counter: 3 }, command: note('a') })
  })

  it('anErrorOnTheWayStopsNoReport', async () => {
    const { reports, posted, server, timers } = await phone()
    server.isLive = false
    server.answer = () => { throw new TypeError('broken') }
    await reports.submit(note('a'))
    await settle()
    server.answer = () => ({ kind: 'outcomes', outcomes: [outcome(1)] })
    await timers.pass(RETRY_MILLIS_MIN)
    expect(posted).toHaveLength(2)
    expect(reports.waiting.value).toHaveLength(0)
  })
})
