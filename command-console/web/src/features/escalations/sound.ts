import { ref, type Ref } from 'vue'

/** Each kind of alarm sounds different, and is short. */
export type Alarm = 'unanswered' | 'news' | 'raised' | 'linkLost'

type Tone = readonly [hertz: number, atSeconds: number, seconds: number]

const TONES: Readonly<Record<Alarm, ReadonlyArray<Tone>>> = {
  unanswered: [[880, 0, 0.12], [660, 0.15, 0.12], [880, 0.3, 0.12]],
  news: [[520, 0, 0.1], [780, 0.12, 0.16]],
  raised: [[440, 0, 0.1], [554, 0.12, 0.1], [660, 0.24, 0.2]],
  linkLost: [[300, 0, 0.3], [220, 0.35, 0.45]],
}

/** Nobody can silence a seat for longer; it speaks again by itself. */
export const MUTE_MILLIS = 60_000

export interface Sounds {
  /** By the local clock; 0 while nothing is muted. */
  readonly mutedUntil: Readonly<Ref<number>>
  /** The browser allows no sound before the first key or click on this page. */
  readonly isBlocked: Readonly<Ref<boolean>>
  play(alarm: Alarm): void
  /** Silence for a minute, or sound again. */
  toggleMute(): void
  /** To be called at every key and click: sound is allowed from the first on. */
  wake(): void
}

export interface SoundsOptions {
  readonly now?: () => number
  readonly open?: () => AudioContext | undefined
  readonly setTimeout?: (run: () => void, millis: number) => number
  readonly clearTimeout?: (id: number) => void
}

export function createSounds(options: SoundsOptions = {}): Sounds {
  const now = options.now ?? Date.now
  const setTimer = options.setTimeout ?? ((run, millis) => window.setTimeout(run, millis))
  const clearTimer = options.clearTimeout ?? ((id) => { window.clearTimeout(id) })
  const open = options.open ?? (() => (typeof AudioContext === 'undefined' ? undefined : new AudioContext()))
  const mutedUntil = ref(0)
  const isBlocked = ref(false)
  let audio: AudioContext | undefined
  let timer = 0

  function opened(): AudioContext | undefined {
    if (audio !== undefined) return audio
    const made = open()
    made?.addEventListener('statechange', () => { isBlocked.value = made.state !== 'running' })
    isBlocked.value = made !== undefined && made.state !== 'running'
    audio = made
    return made
  }

  return {
    mutedUntil,
    isBlocked,
    play(alarm) {
      const context = opened()
      if (context === undefined || mutedUntil.value !== 0) return
      if (context.state === 'suspended') void context.resume()
      for (const tone of TONES[alarm]) sound(context, tone)
    },
    toggleMute() {
      clearTimer(timer)
      if (mutedUntil.value !== 0) {
        mutedUntil.value = 0
        return
      }
      mutedUntil.value = now() + MUTE_MILLIS
      timer = setTimer(() => { mutedUntil.value = 0 }, MUTE_MILLIS)
    },
    wake() {
      const context = opened()
      if (context?.state === 'suspended') void context.resume()
    },
  }
}

function sound(context: AudioContext, [hertz, at, seconds]: Tone): void {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  oscillator.frequency.value = hertz
  gain.gain.setValueAtTime(0.2, context.currentTime + at)
  gain.gain.exponentialRampToValueAtTime(0.001, context.currentTime + at + seconds)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(context.currentTime + at)
  oscillator.stop(context.currentTime + at + seconds)
}

/** The sounds of this page: one loudspeaker, whoever plays. */
export const sounds = createSounds()
