import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { AlarmLevel, Event, Incident, IncidentKind, Location, PreAlert } from '@protocol/wire/types'
import { t } from '../../app/i18n'
import type { SeatTools } from '../board'
import type { Draft } from '../seat'

export interface PreAlertOptions {
  readonly tools: SeatTools
  readonly draft: Draft
  /** What the proposal is for; without one it is for the form. */
  readonly incident: () => Incident | undefined
  /** Who will likely go; empty while that is not known. */
  readonly units: () => ReadonlyArray<string>
}

/** What likely units are told before anybody orders them. */
export interface PreAlerting {
  /** The one that holds for what is on screen. */
  readonly shown: ComputedRef<PreAlert | undefined>
  /** Units that are in any, so that each row can say so. */
  readonly told: ComputedRef<ReadonlySet<string>>
  /** Whether sending would tell anybody anything new. */
  readonly canSend: ComputedRef<boolean>
  /** While it is true a second press does nothing. */
  readonly isSending: Ref<boolean>
  /** Tells the units on screen, and stands down those that are no longer likely. */
  send(): Promise<void>
  /** Nobody needs to stand ready any more. */
  end(): Promise<void>
}

interface About {
  readonly incident?: string
  readonly kind: IncidentKind
  readonly level: AlarmLevel
  readonly location: Location
}

export function usePreAlert({ tools, draft, incident, units }: PreAlertOptions): PreAlerting {
  const { board } = tools.seat
  const isSending = ref(false)

  const about = computed<About | undefined>(() => {
    const known = incident()
    if (known !== undefined) return { incident: known.id, kind: known.kind, level: known.level, location: known.location }
    const { kind, level, location } = draft
    return kind === undefined || location === undefined ? undefined : { kind, level, location }
  })
  const shown = computed(() => {
    const all = board.preAlerts.value
    const known = incident()?.id
    if (known === undefined) return draft.active && draft.preAlert !== undefined ? all.get(draft.preAlert) : undefined
    return [...all.values()].find((preAlert) => preAlert.incident === known)
  })
  const others = computed(() => new Set([...board.preAlerts.value.values()].filter(({ id }) => id !== shown.value?.id).flatMap((preAlert) => preAlert.units)))
  /** Whom it would be for: who is told of something else already stays with that. */
  const likely = computed(() => units().filter((unit) => !others.value.has(unit)).toSorted())
  const canSend = computed(() => about.value !== undefined && likely.value.length > 0 && !(shown.value !== undefined && isSame(shown.value, about.value, likely.value)))

  /** The form may have become an incident, or been discarded, before it learned which pre-alert it had: then nobody would end it. */
  async function keep(id: string, form: number): Promise<void> {
    if (draft.active && draft.answeredAt === form) draft.preAlert = id
    else await tools.act({ type: 'EndPreAlert', preAlert: id, reason: t('preAlert.formGone') })
  }

  async function once(work: () => Promise<unknown>): Promise<void> {
    if (isSending.value) return
    isSending.value = true
    try {
      await work()
    } finally {
      isSending.value = false
    }
  }

  return {
    shown, canSend, isSending,
    told: computed(() => new Set([...others.value, ...(shown.value?.units ?? [])])),
    send: () => once(async () => {
      if (about.value === undefined || !canSend.value) return
      const form = about.value.incident === undefined ? draft.answeredAt : undefined
      const known = shown.value?.id
      const result = await tools.act({ type: 'SendPreAlert', ...(known === undefined ? {} : { preAlert: known }), ...about.value, units: likely.value })
      if (form === undefined || known !== undefined || result.kind !== 'done') return
      const made = idOf(result.record.events)
      if (made !== undefined) await keep(made, form)
    }),
    end: () => once(async () => {
      if (shown.value !== undefined) await tools.act({ type: 'EndPreAlert', preAlert: shown.value.id, reason: t('preAlert.byHand') })
    }),
  }
}

/** The keys of the panel; they let the press through where there is nothing to do. */
export function preAlertKeys(preAlert: PreAlerting, covered: () => boolean): Readonly<Record<string, () => boolean>> {
  return {
    'Ctrl+Alt+P': () => {
      if (covered() || !preAlert.canSend.value) return false
      void preAlert.send()
      return true
    },
    'Ctrl+Alt+X': () => {
      if (covered() || preAlert.shown.value === undefined) return false
      void preAlert.end()
      return true
    },
  }
}

function isSame(shown: PreAlert, about: About, units: ReadonlyArray<string>): boolean {
  return JSON.stringify(shown.units) === JSON.stringify(units) && shown.kind === about.kind && shown.level === about.level
    && shown.location.point.lon === about.location.point.lon && shown.location.point.lat === about.location.point.lat
    && shown.location.address === about.location.address
}

function idOf(events: ReadonlyArray<Event>): string | undefined {
  return events.find((event) => event.type === 'PreAlertSent')?.preAlert.id
}
