import { describe, expect, it } from 'vitest'
import type { Command } from '@protocol/wire/types'
import { createCommands, OUTCOME_KEPT_MILLIS, type Result } from './commands'

const NOTE: Command = { type: 'AddNote', incident: 'I-1', text: '门已打开' }

function setUp(online = true) {
  const sent: object[] = []
  const timers: (() => void)[] = []
  const settled: Result[] = []
  const clock = { millis: 1_000 }
  let counter = 0
  const commands = createCommands({
    sender: { next: () => ({ sender: 's', counter: ++counter }) },
    send: (message) => {
      if (online) sent.push(message)
      return online
    },
    setTimeout: (run) => timers.push(run),
    clearTimeout: () => undefined,
    now: () => clock.millis,
    onSettled: (_, result) => settled.push(result),
  })
  return { commands, sent, timers, settled, clock }
}

describe('commands', () => {
  it('tells what was done', async () => {
    const { commands } = setUp()
    const result = commands.submit(NOTE)
    commands.outcome({
      type: 'Outcome', id: { sender: 's', counter: 1 },
      reply: { type: 'Decided', repeat: false, record: { from: 1, at: 0, author: { person: 'p', device: 'd' }, events: [{ type: 'NoteAdded', incident: 'I-1', text: '门已打开' }] } },
    })
    expect((await result).kind).toBe('done')
  })

  it('tells a refusal with its reason', async () => {
    const { commands } = setUp()
    const result = commands.submit(NOTE)
    commands.outcome({
      type: 'Outcome', id: { sender: 's', counter: 1 },
      reply: { type: 'Decided', repeat: false, record: { from: 1, at: 0, author: { person: 'p', device: 'd' }, events: [{ type: 'CommandRejected', commandType: 'AddNote', rejection: { type: 'NothingChanges', what: 'x' } }] } },
    })
    expect(await result).toEqual({ kind: 'refused', rejection: { type: 'NothingChanges', what: 'x' } })
  })

  it('sends nothing later when there is no link', async () => {
    const { commands, sent } = setUp(false)
    expect((await commands.submit(NOTE)).kind).toBe('offline')
    commands.settle()
    expect(sent).toEqual([])
  })

  it('settles an unknown outcome by its id and sends the command only once', async () => {
    const { commands, sent, timers, settled } = setUp()
    const result = commands.submit(NOTE)
    timers[0]?.()
    expect((await result).kind).toBe('unknown')
    commands.settle()
    expect(sent[1]).toEqual({ type: 'Settle', id: { sender: 's', counter: 1 } })
    commands.outcome({ type: 'Outcome', id: { sender: 's', counter: 1 }, reply: { type: 'Unavailable', why: 'full' } })
    expect(settled).toEqual([{ kind: 'unavailable', why: 'full' }])
  })

  it('says that it was not done only when it never arrived', async () => {
    const { commands, sent, timers, settled } = setUp()
    const id = { sender: 's', counter: 1 }
    const result = commands.submit(NOTE)
    commands.outcome({ type: 'Outcome', id, reply: { type: 'NeverArrived', why: 'asked too early' } })
    timers[0]?.()
    expect((await result).kind).toBe('unknown')

    commands.outcome({ type: 'Outcome', id, reply: { type: 'Unknown', why: 'the log failed' } })
    expect(settled).toEqual([])
    timers[1]?.()
    expect(sent.slice(1)).toEqual([{ type: 'Settle', id }, { type: 'Settle', id }])

    commands.outcome({ type: 'Outcome', id, reply: { type: 'NeverArrived', why: 'lost' } })
    expect(settled).toEqual([{ kind: 'neverArrived' }])
  })

  it('does not call undone what is older than the answers that the core keeps', async () => {
    for (const [age, kind] of [[OUTCOME_KEPT_MILLIS - 1, 'neverArrived'], [OUTCOME_KEPT_MILLIS, 'forgotten']] as const) {
      const { commands, timers, settled, clock } = setUp()
      const result = commands.submit(NOTE)
      timers[0]?.()
      expect((await result).kind).toBe('unknown')
      clock.millis += age
      commands.outcome({ type: 'Outcome', id: { sender: 's', counter: 1 }, reply: { type: 'NeverArrived', why: 'lost' } })
      expect(settled).toEqual([{ kind }])
    }
  })

  it('hears what happened after all, and asks no more', async () => {
    const { commands, timers, settled } = setUp()
    const id = { sender: 's', counter: 1 }
    const result = commands.submit(NOTE)
    timers[0]?.()
    expect((await result).kind).toBe('unknown')
    commands.outcome({ type: 'Outcome', id, reply: { type: 'Forgotten', why: 'long ago' } })
    commands.outcome({ type: 'Outcome', id, reply: { type: 'Forgotten', why: 'long ago' } })
    expect(settled).toEqual([{ kind: 'forgotten' }])
  })
})
