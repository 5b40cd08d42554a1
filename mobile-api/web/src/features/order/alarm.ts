import { ref, type Ref } from 'vue'

/** One sweep of the siren; it begins anew after this. */
const BEAT_MILLIS = 1_600
const VIBRATION = [600, 200, 600, 200]
const CHIME_VIBRATION = [200, 100, 200, 100, 500]

export interface Alarm {
  /** Whether the browser lets this page make sound; it wants one tap first. */
  readonly soundOn: Readonly<Ref<boolean>>
  readonly ringing: Readonly<Ref<boolean>>
  /** Called inside a tap: allows sound from now on and proves it with a short tone. */
  enable(): Promise<void>
  /** Plays the short tone again, so that a person may check the volume. */
  test(): void
  ring(on: boolean): void
  /** An order will likely come: a chime of its own, once, that nobody has to answer. */
  chime(): void
  /** The link is lost while an order runs: a short falling tone. */
  linkLost(): void
}

export interface AlarmOptions {
  readonly audio: () => AudioContext | undefined
  readonly vibrate: (pattern: number[]) => void
  readonly setInterval?: (run: () => void, millis: number) => number
  readonly clearInterval?: (id: number) => void
}

/** Sound made by the browser itself and vibration, repeated until somebody answers. */
export function createAlarm(options: AlarmOptions): Alarm {
  const every = options.setInterval ?? ((run, millis) => window.setInterval(run, millis))
  const stop = options.clearInterval ?? ((id) => { window.clearInterval(id) })
  const soundOn = ref(false)
  const ringing = ref(false)
  let context: AudioContext | undefined
  let timer: number | undefined
  let playing: OscillatorNode | undefined

  function beat(): void {
    options.vibrate(VIBRATION)
    playing = sweep(context, 'square', [[0, 760], [0.4, 1_240], [0.8, 760], [1.2, 1_240], [1.5, 760]], 0.5)
  }

  function sample(): void {
    sweep(context, 'square', [[0, 760], [0.3, 1_240], [0.6, 760]], 0.4)
  }

  return {
    soundOn,
    ringing,
    async enable() {
      if (context === undefined) {
        const made = options.audio()
        context = made
        made?.addEventListener('statechange', () => { soundOn.value = made.state === 'running' })
      }
      await context?.resume().catch(() => undefined)
      const isOn = context?.state === 'running'
      if (isOn && !soundOn.value && !ringing.value) sample()
      soundOn.value = isOn
    },
    test: sample,
    ring(on) {
      if (on === ringing.value) return
      ringing.value = on
      if (on) {
        beat()
        timer = every(beat, BEAT_MILLIS)
        return
      }
      if (timer !== undefined) stop(timer)
      timer = undefined
      playing?.stop()
      playing = undefined
      options.vibrate([])
    },
    chime() {
      if (ringing.value) return
      options.vibrate(CHIME_VIBRATION)
      sweep(context, 'triangle', [[0, 660], [0.3, 660], [0.35, 990], [0.9, 990], [0.95, 660], [1.25, 660], [1.3, 990], [1.9, 990]], 0.5)
    },
    linkLost() {
      options.vibrate([200])
      if (!ringing.value) sweep(context, 'sine', [[0, 420], [0.5, 200]], 0.4)
    },
  }
}

/** Plays one tone along pitches; the last time is its end. */
function sweep(context: AudioContext | undefined, type: OscillatorType, pitches: ReadonlyArray<readonly [number, number]>, volume: number): OscillatorNode | undefined {
  if (context?.state !== 'running') return undefined
  const begin = context.currentTime
  const end = begin + (pitches[pitches.length - 1]?.[0] ?? 0) + 0.05
  const tone = context.createOscillator()
  const gain = context.createGain()
  tone.type = type
  for (const [at, hertz] of pitches) {
    if (at === 0) tone.frequency.setValueAtTime(hertz, begin)
    else tone.frequency.linearRampToValueAtTime(hertz, begin + at)
  }
  gain.gain.setValueAtTime(volume, begin)
  gain.gain.setValueAtTime(volume, end - 0.04)
  gain.gain.linearRampToValueAtTime(0, end)
  tone.connect(gain).connect(context.destination)
  tone.start(begin)
  tone.stop(end)
  return tone
}
