import { describe, expect, it } from 'vitest'
import type { ExerciseState } from '@protocol/wire/types'
import { exerciseClock, isUnderWay } from './exercise'

const NONE: ExerciseState = {
  phase: 'NONE', id: '', name: '', elapsedSeconds: 0, timeFactor: 1, stepsDone: 0, steps: 0, openIncidents: 0, waitingCalls: 0, by: '',
}

describe('an exercise', () => {
  it('has a clock of its own', () => {
    expect(exerciseClock(192)).toBe('00:03:12')
    expect(exerciseClock(36_000)).toBe('10:00:00')
  })

  it('is under way until its incidents are closed', () => {
    expect(isUnderWay(undefined)).toBe(false)
    expect(isUnderWay(NONE)).toBe(false)
    expect(isUnderWay({ ...NONE, phase: 'STOPPED' })).toBe(true)
  })
})
