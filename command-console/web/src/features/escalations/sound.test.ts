import { describe, expect, it, vi } from 'vitest'
import { createSounds, MUTE_MILLIS } from './sound'

function loudspeaker(state: AudioContextState = 'running') {
  const node = { frequency: { value: 0 }, gain: { setValueAtTime: vi.fn(), exponentialRampToValueAtTime: vi.fn() }, connect: vi.fn(), start: vi.fn(), stop: vi.fn() }
  node.connect.mockReturnValue(node)
  const heard: (() => void)[] = []
  const context = {
    state, currentTime: 0, destination: node, createOscillator: vi.fn(() => node), createGain: vi.fn(() => node),
    addEventListener: (_: string, run: () => void) => heard.push(run),
    resume: vi.fn(() => {
      context.state = 'running'
      for (const run of heard) run()
      return Promise.resolve()
    }),
  }
  return context
}

function soundsOf(context: ReturnType<typeof loudspeaker>) {
  const timers: { run: () => void; millis: number }[] = []
  const sounds = createSounds({
    now: () => 1_000, open: () => context as unknown as AudioContext,
    setTimeout: (run, millis) => timers.push({ run, millis }), clearTimeout: (id) => { timers.splice(id - 1, 1) },
  })
  return { sounds, timers }
}

describe('the sounds of a seat', () => {
  it('are silent for a minute and no longer', () => {
    const context = loudspeaker()
    const { sounds, timers } = soundsOf(context)
    sounds.toggleMute()
    sounds.play('unanswered')
    expect(context.createOscillator).not.toHaveBeenCalled()
    expect(sounds.mutedUntil.value).toBe(1_000 + MUTE_MILLIS)
    expect(timers.map(({ millis }) => millis)).toEqual([60_000])
    timers[0]?.run()
    sounds.play('unanswered')
    expect(context.createOscillator).toHaveBeenCalledTimes(3)
  })

  it('come back at the second press', () => {
    const context = loudspeaker()
    const { sounds, timers } = soundsOf(context)
    sounds.toggleMute()
    sounds.toggleMute()
    expect(sounds.mutedUntil.value).toBe(0)
    expect(timers).toEqual([])
  })

  it('say that the browser holds them back until a key was pressed', () => {
    const context = loudspeaker('suspended')
    const { sounds } = soundsOf(context)
    const resume = context.resume.getMockImplementation()
    context.resume.mockImplementation(() => new Promise(() => undefined))
    sounds.wake()
    expect(sounds.isBlocked.value).toBe(true)
    if (resume !== undefined) context.resume.mockImplementation(resume)
    sounds.wake()
    expect(sounds.isBlocked.value).toBe(false)
  })
})
