import { describe, expect, it } from 'vitest'
import type { ExerciseState, RoadControl, Settings } from '@protocol/wire/types'
import { exerciseClock, exerciseControls, exerciseWeather, isUnderWay, span } from './exercise'

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

  it('knows its own controls and weather by their mark, while they hold', () => {
    const control = (id: string, reason: string, from: number, until?: number): RoadControl => ({ id, reason, from, until } as unknown as RoadControl)
    const controls = [control('RC-1', '【演练】桥 断裂', 1, 9), control('RC-2', '桥 断裂', 1), control('RC-3', '【演练】路 塌方', 2), control('RC-4', '【演练】旧', 1, 5)]
    expect(exerciseControls(controls, 5).map(({ id }) => id)).toEqual(['RC-3', 'RC-1'])
    const settings = { weather: [{ area: 'jh', text: '【演练】大风', until: 9 }, { area: 'bl', text: '大风', until: 9 }] } as unknown as Settings
    expect(exerciseWeather(settings, 5).map(({ area }) => area)).toEqual(['jh'])
    expect(exerciseWeather(settings, 9)).toEqual([])
    expect(exerciseWeather(undefined, 5)).toEqual([])
  })

  it('tells spans as people compare them', () => {
    expect([38, 1_440, 125_000].map(span)).toEqual(['38 ms', '1.4 s', '02:05'])
  })
})
