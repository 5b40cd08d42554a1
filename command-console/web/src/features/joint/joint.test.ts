import { effectScope } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Command, Diversion } from '@protocol/wire/types'
import { createBoard, type SeatTools } from '../board'
import { useJoint } from './joint'

const diversion: Diversion = {
  unit: 'E21', assignment: 'I-0001-2', status: 'EN_ROUTE', from: 'I-0001', to: 'I-0002', etaSeconds: 240, gainSeconds: 900, fills: [], lossSeconds: 60, opens: [], replacement: ['E14'],
}

function joint(kind: 'done' | 'offline') {
  const sent: Command[] = []
  const act = ((command: Command) => { sent.push(command); return Promise.resolve({ kind }) }) as unknown as SeatTools['act']
  const scope = effectScope()
  const made = scope.run(() => useJoint({ board: createBoard(() => 0), act }))
  if (made === undefined) throw new Error('no scope')
  return { made, sent, end: () => { scope.stop() } }
}

describe('a diversion', () => {
  afterEach(() => { vi.unstubAllGlobals() })

  it('is one command with the order and the figures that were shown', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const { made, sent, end } = joint('done')
    await made.divert(diversion)
    expect(sent).toMatchObject([{ type: 'DivertUnit', unit: 'E21', assignment: 'I-0001-2', status: 'EN_ROUTE', to: 'I-0002', gainSeconds: 900, lossSeconds: 60, fills: [] }])
    expect(made.weakened.value).toBe('I-0001')
    end()
  })

  it('that did not take place weakens nobody', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    const { made, end } = joint('offline')
    await made.divert(diversion)
    expect(made.weakened.value).toBeUndefined()
    end()
  })
})
