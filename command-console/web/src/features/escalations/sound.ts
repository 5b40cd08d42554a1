/** Short tones made by the browser itself; each kind of alarm sounds different. Browsers allow sound after the first key or click. */
type Tone = readonly [hertz: number, atSeconds: number, seconds: number]

let audio: AudioContext | undefined

export function playUnanswered(): void {
  play([[880, 0, 0.12], [660, 0.15, 0.12], [880, 0.3, 0.12]])
}

export function playNewIncident(): void {
  play([[520, 0, 0.1], [780, 0.12, 0.16]])
}

export function playLinkLost(): void {
  play([[300, 0, 0.3], [220, 0.35, 0.45]])
}

function play(tones: ReadonlyArray<Tone>): void {
  audio ??= new AudioContext()
  if (audio.state === 'suspended') void audio.resume()
  for (const [hertz, at, seconds] of tones) {
    const oscillator = audio.createOscillator()
    const gain = audio.createGain()
    oscillator.frequency.value = hertz
    gain.gain.setValueAtTime(0.2, audio.currentTime + at)
    gain.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + at + seconds)
    oscillator.connect(gain).connect(audio.destination)
    oscillator.start(audio.currentTime + at)
    oscillator.stop(audio.currentTime + at + seconds)
  }
}
