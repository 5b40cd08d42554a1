import { computed, effectScope, inject, provide, shallowRef, watch, type ComputedRef, type InjectionKey, type Ref, type ShallowRef } from 'vue'
import type { AssignmentStatus, AudienceView, Command, Rejection, UnitStatus } from '@protocol/wire/types'
import { request, ApiError } from '../link/api'
import { openCrew, type Crew } from '../link/crew'
import type { PhoneStores } from '../link/keep'
import { openReports, type Posted, type QueuedReport, type Reports, type SentReport } from '../link/reports'
import type { Session } from '../link/session'
import { createAlarm, type Alarm } from '../features/order/alarm'
import { createPositions, FIX_LIFE_MILLIS, type Fix, type Positions } from '../features/position/position'
import { canUndo, isWaiting, ownOrders, ownUnitStatus, stepCommand, type OwnReports, type OwnOrder, type Undo } from '../features/order/order'
import { owedReceipts } from '../features/order/receipts'
import { ownMoveUps, type OwnMoveUp } from '../features/moveUp/moveUp'
import { newsOf, tell, toldOf } from '../features/preAlert/told'
import { texts } from './i18n'
import { useNow } from '@protocol/time/now'
import { useWakeLock } from './wakeLock'

/** A person on duty with this phone: what it knows, what it has reported, and what it does by itself. */
export interface Duty {
  readonly crew: Crew
  readonly reports: Reports
  readonly alarm: Alarm
  readonly positions: Positions
  readonly stores: PhoneStores
  readonly session: Session
  /** This phone's clock, and the core's by its offset. */
  readonly now: Readonly<Ref<number>>
  readonly coreNow: ComputedRef<number>
  readonly isDesk: ComputedRef<boolean>
  readonly own: ComputedRef<OwnReports>
  readonly orders: ComputedRef<ReadonlyArray<OwnOrder>>
  /** Units that cover for another station, those that wait for an answer first. */
  readonly moveUps: ComputedRef<ReadonlyArray<OwnMoveUp>>
  /** Where this crew is, while that is fresh enough to drive by. */
  readonly fix: ComputedRef<Fix | undefined>
  readonly undo: Readonly<ShallowRef<Undo | undefined>>
  /** Keeps a report and sends it when it can. */
  submit(command: Command): Promise<'queued' | 'full' | 'known'>
  /** Reports the next step of an order. */
  step(order: OwnOrder, to: AssignmentStatus): Promise<'queued' | 'full' | 'known'>
  takeBack(reason: string): Promise<void>
  end(): void
}

export interface DutyOptions {
  readonly session: Session
  readonly stores: PhoneStores
  readonly person: string
  readonly onDone: (report: QueuedReport) => void
  /** Units that need not stand ready any more, and were not ordered instead. */
  readonly onStoodDown: (units: ReadonlyArray<string>) => void
  readonly onRefused: (report: QueuedReport, rejection: Rejection | undefined) => void
}

const KEY: InjectionKey<Duty> = Symbol('duty')

export function provideDuty(duty: Duty): void {
  provide(KEY, duty)
}

export function useDuty(): Duty {
  const duty = inject(KEY)
  if (duty === undefined) throw new Error('no duty is provided')
  return duty
}

export async function startDuty(options: DutyOptions): Promise<Duty> {
  const { session, stores } = options
  const scope = effectScope(true)
  const url = (location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + '/ws'
  const reports = await openReports({
    person: options.person,
    store: stores.reports,
    now: Date.now,
    send: (message) => crew.send(message),
    post: (batch) => post(session, batch),
    late: { reason: () => texts.value.notice.late, clockOffset: () => crew.clockOffset.value },
    onDone: options.onDone,
    onRefused: options.onRefused,
  })
  const crew: Crew = openCrew({
    url,
    person: options.person,
    keep: stores.keep,
    now: Date.now,
    token: () => session.token.value,
    onOutcome: (outcome) => { reports.outcome(outcome) },
    onLive: () => { reports.wake() },
    onLost: () => {
      reports.linkLost()
      if (duty !== undefined && duty.orders.value.length > 0) duty.alarm.linkLost()
    },
    onLoginNeeded: () => { void session.renew() },
  })
  const duty = scope.run(() => watchDuty(options, crew, reports, () => { scope.stop() }))
  if (duty === undefined) throw new Error('the scope of a duty has ended')
  await crew.start()
  reports.wake()
  return duty
}

function watchDuty(options: DutyOptions, crew: Crew, reports: Reports, stop: () => void): Duty {
  const { session, stores } = options
  const alarm = createAlarm({
    audio: () => ('AudioContext' in window ? new AudioContext() : undefined),
    vibrate: (pattern) => { if ('vibrate' in navigator) navigator.vibrate(pattern) },
  })
  const positions = createPositions({
    geolocation: window.isSecureContext ? navigator.geolocation : undefined,
    now: Date.now,
    send: (report) => crew.send(report),
  })
  const now = useNow(1_000)
  const undo = shallowRef<Undo>()
  const own = computed<OwnReports>(() => [...reports.recent.value, ...reports.waiting.value])
  const orders = computed(() => ownOrders(crew.view.value, own.value))
  const moveUps = computed(() => ownMoveUps(crew.view.value, own.value, crew.clockOffset.value))
  const isDesk = computed(() => (crew.view.value?.person ?? session.person.value)?.unit === undefined)
  const ringing = computed(() => orders.value.some((order) => isWaiting(order.status)) || moveUps.value.some(({ step }) => step === 'waiting'))
  const isMoving = computed(() => moveUps.value.some(({ step }) => step === 'moving'))
  const running = computed(() => orders.value.length > 0 || isMoving.value)
  const doing = computed(() => (isDesk.value ? undefined : (orders.value[0]?.status ?? (isMoving.value ? 'EN_ROUTE' : unitStatus()))))

  watch(ringing, (on) => { alarm.ring(on) }, { immediate: true })
  watch(doing, (what) => { positions.follow(what) }, { immediate: true })
  watch(crew.view, (view, before) => {
    if (view === undefined) return
    receive(view)
    tell(newsOf(toldOf(before), view), { chime: () => { alarm.chime() }, onStoodDown: options.onStoodDown })
  }, { immediate: true })
  watch(session.token, (token) => { if (token !== '') { crew.renewed(); reports.wake() } })
  useWakeLock(running)

  /** What the own unit does without an order. */
  function unitStatus(): UnitStatus | undefined {
    const unit = crew.view.value?.units.find(({ definition }) => definition.id === crew.view.value?.person?.unit)
    return unit === undefined ? undefined : ownUnitStatus(unit, own.value)
  }

  function receive(view: AudienceView): void {
    for (const owed of owedReceipts(view)) void reports.submit(owed.command, owed.key)
  }

  return {
    crew, reports, alarm, positions, stores, session, now, isDesk, own, orders, moveUps, undo,
    fix: computed(() => (positions.fix.value !== undefined && now.value - positions.fix.value.at < FIX_LIFE_MILLIS ? positions.fix.value : undefined)),
    coreNow: computed(() => now.value + crew.clockOffset.value),
    submit: (command) => reports.submit(command),
    async step(order, to) {
      const from = order.status
      const kept = await reports.submit(stepCommand(order.order.assignment.id, to))
      if (kept === 'queued') undo.value = canUndo(to) ? { assignment: order.order.assignment.id, from, to, at: Date.now() } : undefined
      return kept
    },
    async takeBack(reason) {
      const last = undo.value
      undo.value = undefined
      if (last !== undefined) await reports.submit({ type: 'CorrectReport', assignment: last.assignment, status: last.from, reason })
    },
    end() {
      alarm.ring(false)
      positions.follow(undefined)
      reports.end()
      crew.end()
      stop()
    },
  }
}

async function post(session: Session, batch: ReadonlyArray<SentReport>): Promise<Posted> {
  if (session.token.value === '') return { kind: 'later' }
  try {
    return { kind: 'outcomes', outcomes: (await request('POST', '/reports/batch', batch, session.token.value)) as Extract<Posted, { kind: 'outcomes' }>['outcomes'] }
  } catch (e) {
    if (!(e instanceof ApiError)) {
      console.warn('reports could not be posted', e)
      return { kind: 'later' }
    }
    // A renewed session wakes the queue by itself.
    if (e.status === 401) void session.renew()
    const isFinal = e.status === 400 || e.status === 413 || e.status === 422
    return isFinal ? { kind: 'unreadable', field: e.field, why: e.message } : { kind: 'later' }
  }
}
