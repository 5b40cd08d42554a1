import { describe, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { MoveUp, Unit } from '@protocol/wire/types'
import { createBoard } from '../board'
import type { Sounds } from './sound'
import { SILENT_MILLIS, useSilentMoveUps } from './moveUps'

function unit(id: string, moveUp: MoveUp | undefined): [string, Unit] {
  return [id, { definition: { id }, moveUp } as unknown as Unit]
}

describe('a move-up that nobody accepts', () => {
  it('is shown in time, sounds again, and is over when somebody accepts', async () => {
    const scope = effectScope()
    const board = createBoard(() => 0)
    const now = ref(SILENT_MILLIS - 1)
    let played = 0
    const sounds = { play: () => { played += 1 } } as unknown as Sounds
    const ordered: MoveUp = { station: 'S2', orderedBy: 'p', orderedAt: 0 }
    board.units.value = new Map([unit('W-1', ordered), unit('W-2', { ...ordered, acknowledgedAt: 5 }), unit('W-3', undefined)])
    const silent = scope.run(() => useSilentMoveUps(board, now, () => true, sounds))
    expect(silent?.value).toEqual([])

    now.value = SILENT_MILLIS
    await nextTick()
    expect(silent?.value.map(({ definition }) => definition.id)).toEqual(['W-1'])
    expect(played).toBe(1)
    now.value += 29_000
    await nextTick()
    expect(played).toBe(1)
    now.value += 1_000
    await nextTick()
    expect(played).toBe(2)

    board.units.value = new Map([unit('W-1', { ...ordered, acknowledgedAt: 70_000 })])
    await nextTick()
    expect(silent?.value).toEqual([])
    expect(played).toBe(2)
    scope.stop()
  })

  it('does not sound for the rest when one of several accepts', async () => {
    const scope = effectScope()
    const board = createBoard(() => 0)
    const now = ref(0)
    let played = 0
    const sounds = { play: () => { played += 1 } } as unknown as Sounds
    const ordered: MoveUp = { station: 'S2', orderedBy: 'p', orderedAt: 0 }
    board.units.value = new Map([unit('W-1', ordered), unit('W-2', ordered)])
    const silent = scope.run(() => useSilentMoveUps(board, now, () => true, sounds))
    now.value = SILENT_MILLIS
    await nextTick()
    expect(played).toBe(1)

    board.units.value = new Map([unit('W-1', { ...ordered, acknowledgedAt: 70_000 }), unit('W-2', ordered)])
    await nextTick()
    expect(silent?.value.map(({ definition }) => definition.id)).toEqual(['W-2'])
    expect(played).toBe(1)
    scope.stop()
  })

  it('is nothing for who cannot act on it', async () => {
    const scope = effectScope()
    const board = createBoard(() => 0)
    const now = ref(0)
    let played = 0
    const sounds = { play: () => { played += 1 } } as unknown as Sounds
    board.units.value = new Map([unit('W-1', { station: 'S2', orderedBy: 'p', orderedAt: 0 })])
    const silent = scope.run(() => useSilentMoveUps(board, now, () => false, sounds))
    now.value = SILENT_MILLIS * 2
    await nextTick()
    expect(silent?.value).toEqual([])
    expect(played).toBe(0)
    scope.stop()
  })
})
