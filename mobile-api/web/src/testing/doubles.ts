import type { Assignment, AudienceView, Incident, Person, Order, Unit } from '@protocol/wire/types'
import type { Keep } from '../link/keep'
import type { QueuedReport, ReportStore } from '../link/reports'

/** Timers that fire when a test says so. */
export function handTimers() {
  let time = 0
  let last = 0
  const due = new Map<number, { at: number; run: () => void }>()
  return {
    now: () => time,
    setTimeout: (run: () => void, millis: number): number => {
      due.set(++last, { at: time + millis, run })
      return last
    },
    clearTimeout: (id: number): void => {
      due.delete(id)
    },
    /** Lets time pass, fires what is due in order, and lets promises settle. */
    async pass(millis: number): Promise<void> {
      const end = time + millis
      await settle()
      for (;;) {
        const next = [...due].filter(([, timer]) => timer.at <= end).sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0]
        if (next === undefined) break
        due.delete(next[0])
        time = next[1].at
        next[1].run()
        await settle()
      }
      time = end
    },
  }
}

export async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await Promise.resolve()
}

/** What a phone keeps, in memory; survives a "restart" when handed on. */
export function memoryStore(): ReportStore & { readonly kept: QueuedReport[] } {
  const kept: QueuedReport[] = []
  const keys = new Set<string>()
  let counter = 0
  return {
    kept,
    all: (person) => Promise.resolve(kept.filter((r) => r.person === person)),
    append(draft, limit) {
      if (draft.onceKey !== undefined && keys.has(draft.onceKey)) return Promise.resolve('known')
      if (kept.length >= limit) return Promise.resolve('full')
      if (draft.onceKey !== undefined) keys.add(draft.onceKey)
      counter += 1
      const report: QueuedReport = { seq: counter, person: draft.person, id: { sender: 'phone-1', counter }, deviceTime: draft.deviceTime, command: draft.command }
      kept.push(report)
      return Promise.resolve(report)
    },
    replace(report) {
      const at = kept.findIndex((r) => r.id.counter === report.id.counter)
      if (at < 0) return Promise.resolve(undefined)
      counter += 1
      const timeless: QueuedReport = { ...report, id: { sender: 'phone-1', counter }, isTimeless: true }
      kept.splice(at, 1, timeless)
      return Promise.resolve(timeless)
    },
    remove(seq) {
      const at = kept.findIndex((r) => r.seq === seq)
      if (at >= 0) kept.splice(at, 1)
      return Promise.resolve()
    },
  }
}

export function memoryKeep(start: Readonly<Record<string, unknown>> = {}): Keep & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>(Object.entries(start))
  return {
    kept,
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => {
      kept.set(key, value)
      return Promise.resolve()
    },
    remove: (key) => {
      kept.delete(key)
      return Promise.resolve()
    },
  }
}

export const crewMember: Person = { id: 'zhang', name: '张伟', roles: ['RESPONDER'], area: 'BOLE', unit: 'U1', active: true }
export const dutyDesk: Person = { id: 'desk', name: '值班室', roles: ['RESPONDER'], area: 'BOLE', active: true }

export function anAssignment(changes: Partial<Assignment> = {}): Assignment {
  return {
    id: 'A1', incident: 'I1', unit: 'U1', status: 'ORDERED', orderedBy: { person: 'p', device: 'd' }, times: { ORDERED: 1_000 },
    alert: { round: 1, deliveries: [{ route: 'APP', sentAt: 1_000 }] }, unitBefore: 'IN_QUARTERS', etaSeconds: 240, endReason: '', ...changes,
  }
}

export function anOrder(changes: Partial<Assignment> = {}): Order {
  const incident: Incident = {
    id: 'I1', kind: 'BUILDING_FIRE', level: 2, location: { point: { lon: 82.07, lat: 44.9 }, source: 'MAP', uncertaintyMeters: 10, address: '北京路 27 号' }, area: 'BOLE',
    outsideRegion: false, situation: { trapped: 0, hazards: [], description: '' }, calls: [], requested: [], assignments: [], milestones: {}, notes: 0,
  }
  return { assignment: anAssignment(changes), incident, companions: [] }
}

export function aUnit(changes: Partial<Unit> = {}): Unit {
  return {
    definition: { id: 'U1', callSign: '水罐 01', kind: 'WATER_TENDER', force: 'NATIONAL', vehicleClass: 'HEAVY', station: 'S1', capabilities: {}, formations: [], crew: 6 },
    status: 'IN_QUARTERS', statusAt: 0, outOfServiceReason: '', ...changes,
  }
}

export function aView(orders: ReadonlyArray<Order>, person: Person = crewMember): AudienceView {
  return { number: 1, person, units: [aUnit()], stations: [], orders, preAlerts: [], roadControls: [] }
}
