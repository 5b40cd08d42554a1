import { reactive, ref, type Ref } from 'vue'
import type { Area, EpochMillis, ResponsePlan, SetWeather, Settings, Weather, WeatherReport } from '@protocol/wire/types'
import type { Board } from '../board'
import { liesIn } from '../aid'

/** No report counts for longer, as in the core. */
export const AHEAD_MAX_MILLIS = 3 * 24 * 3_600_000

const HOUR_MILLIS = 3_600_000
const USUAL_HOURS = 6

export interface WeatherForm {
  area: string
  kinds: ReadonlyArray<Weather>
  until: EpochMillis | undefined
  text: string
}

/** The form that reports the weather; it keeps what was typed while the drawer is closed. */
export interface WeatherDesk {
  readonly isOpen: Ref<boolean>
  readonly form: WeatherForm
  /** A new report, with the area and an end that are usual; what was typed before stays. */
  open(area: string, now: EpochMillis): void
  load(report: WeatherReport): void
  toggle(kind: Weather): void
  clear(): void
  /** The command, or why there is none yet. */
  command(now: EpochMillis): SetWeather | 'chooseKinds' | 'wrongUntil' | 'tooFar'
}

export function createWeatherDesk(): WeatherDesk {
  const isOpen = ref(false)
  const form = reactive<WeatherForm>({ area: '', kinds: [], until: undefined, text: '' })

  function clear(): void {
    isOpen.value = false
    Object.assign(form, { area: '', kinds: [], until: undefined, text: '' })
  }

  return {
    isOpen,
    form,
    clear,
    open(area, now) {
      if (form.area === '') form.area = area
      form.until ??= inHours(USUAL_HOURS, now)
      isOpen.value = true
    },
    load({ area, kinds, until, text }) {
      Object.assign(form, { area, kinds: [...kinds], until, text })
      isOpen.value = true
    },
    toggle(kind) {
      form.kinds = form.kinds.includes(kind) ? form.kinds.filter((other) => other !== kind) : [...form.kinds, kind]
    },
    command(now) {
      if (form.kinds.length === 0 || form.area === '') return 'chooseKinds'
      if (form.until === undefined || form.until <= now) return 'wrongUntil'
      if (form.until > now + AHEAD_MAX_MILLIS) return 'tooFar'
      return { type: 'SetWeather', report: { area: form.area, kinds: form.kinds, until: form.until, text: form.text.trim() } }
    },
  }
}

/** So many hours from now, to the full minute. */
export function inHours(hours: number, now: EpochMillis): EpochMillis {
  return Math.ceil((now + hours * HOUR_MILLIS) / 60_000) * 60_000
}

/** Takes back what was reported of an area. */
export function takenBack(report: WeatherReport, now: EpochMillis): SetWeather {
  return { type: 'SetWeather', report: { area: report.area, kinds: [], until: now, text: '' } }
}

/** Reports that count now, the newest first. */
export function reportsInForce(settings: Settings | undefined, now: EpochMillis): WeatherReport[] {
  return (settings?.weather ?? []).filter(({ until }) => now < until)
    .sort((a, b) => (b.from ?? 0) - (a.from ?? 0) || a.area.localeCompare(b.area))
}

/** Supplements in force that ask about any of these kinds, by name. */
export function triggered(kinds: ReadonlyArray<Weather>, plans: Iterable<ResponsePlan>): ResponsePlan[] {
  return [...plans]
    .filter((plan) => plan.when?.some((condition) => condition.type === 'WeatherIs' && condition.anyOf.some((kind) => kinds.includes(kind))))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh') || a.id.localeCompare(b.id))
}

/** Areas a person may report of, the largest first: brigade and battalions below the own area, else the own area itself. */
export function areasToReport(mine: string, board: Board): Area[] {
  const rank = (area: Area): number => (area.kind === 'BATTALION' ? 1 : 0)
  return [...board.areas.value.values()]
    .filter((area) => area.id === mine || (area.kind !== 'STATION' && liesIn(area.id, mine, board)))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'zh'))
}
