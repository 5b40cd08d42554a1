import { describe, expect, it } from 'vitest'
import { createAlarm } from './alarm'

function phone() {
  const vibrations: number[][] = []
  const beats = new Map<number, () => void>()
  const alarm = createAlarm({
    audio: () => undefined,
    vibrate: (pattern) => vibrations.push(pattern),
    setInterval: (run) => {
      beats.set(1, run)
      return 1
    },
    clearInterval: (id) => { beats.delete(id) },
  })
  return { alarm, vibrations, beats }
}

describe('alarm', () => {
  it('ringsUntilAnsweredAlsoWithoutSound', () => {
    const { alarm, vibrations, beats } = phone()
    alarm.ring(true)
    beats.get(1)?.()
    expect(vibrations).toHaveLength(2)
    alarm.ring(false)
    expect(beats.size).toBe(0)
    expect(vibrations.at(-1)).toEqual([])
  })

  it('ringingTwiceIsRingingOnce', () => {
    const { alarm, vibrations } = phone()
    alarm.ring(true)
    alarm.ring(true)
    expect(vibrations).toHaveLength(1)
  })

  it('aPreAlertIsHeardOnceAndNeverOverAnOrder', () => {
    const { alarm, vibrations, beats } = phone()
    alarm.chime()
    expect(vibrations).toHaveLength(1)
    expect(beats.size).toBe(0)
    alarm.ring(true)
    alarm.chime()
    expect(vibrations).toHaveLength(2)
  })

  it('aBrowserWithoutSoundIsNotCalledLoud', async () => {
    const { alarm } = phone()
    await alarm.enable()
    expect(alarm.soundOn.value).toBe(false)
  })
})
