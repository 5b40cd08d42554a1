import Dexie, { type Table } from 'dexie'
import type { CommandId } from '@protocol/wire/types'
import type { QueuedReport, ReportDraft, ReportStore } from './reports'

/** Small things this phone keeps by name: credential, session, last view, last way. */
export interface Keep {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  remove(key: string): Promise<void>
}

interface Kept {
  readonly key: string
  readonly value: unknown
}

/** A receipt that was already put into the queue, so that it is sent once only. */
interface Receipt {
  readonly key: string
  readonly at: number
}

/** Receipts older than this are forgotten; an order does not wait that long. */
const RECEIPT_LIFE_MILLIS = 7 * 24 * 3_600_000

class PhoneDatabase extends Dexie {
  readonly kept!: Table<Kept, string>
  readonly reports!: Table<QueuedReport, number>
  readonly receipts!: Table<Receipt, string>

  constructor() {
    super('fengsui-phone')
    this.version(1).stores({ kept: 'key', reports: 'seq, person', receipts: 'key, at' })
  }
}

export interface PhoneStores {
  readonly keep: Keep
  readonly reports: ReportStore
}

/** Opens what this phone keeps in IndexedDB. */
export function openStores(): PhoneStores {
  const database = new PhoneDatabase()
  return { keep: keepOf(database), reports: reportsOf(database) }
}

function keepOf(database: PhoneDatabase): Keep {
  return {
    get: async (key) => (await database.kept.get(key))?.value,
    set: async (key, value) => {
      await database.kept.put({ key, value })
    },
    remove: (key) => database.kept.delete(key),
  }
}

function reportsOf(database: PhoneDatabase): ReportStore {
  return {
    all: (person) => database.reports.where('person').equals(person).sortBy('seq'),
    remove: (seq) => database.reports.delete(seq),
    replace: (report) => database.transaction('rw', database.kept, database.reports, () => replace(database, report)),
    append: (draft, limit) =>
      database.transaction('rw', database.kept, database.reports, database.receipts, () => append(database, draft, limit)),
  }
}

/** One transaction: the counter is kept with the report, so a crash neither loses a report nor uses a number twice. */
async function append(database: PhoneDatabase, draft: ReportDraft, limit: number): Promise<QueuedReport | 'full' | 'known'> {
  if (draft.onceKey !== undefined) {
    if ((await database.receipts.get(draft.onceKey)) !== undefined) return 'known'
    await database.receipts.where('at').below(draft.deviceTime - RECEIPT_LIFE_MILLIS).delete()
  }
  if ((await database.reports.where('person').equals(draft.person).count()) >= limit) return 'full'
  const id = await nextId(database)
  const report: QueuedReport = { seq: id.counter, person: draft.person, id, deviceTime: draft.deviceTime, command: draft.command }
  await database.reports.add(report)
  if (draft.onceKey !== undefined) await database.receipts.put({ key: draft.onceKey, at: draft.deviceTime })
  return report
}

/** One transaction: a crash leaves the report as it was or as it is now, and never loses it. */
async function replace(database: PhoneDatabase, report: QueuedReport): Promise<QueuedReport | undefined> {
  const kept = await database.reports.get(report.seq)
  if (kept?.id.counter !== report.id.counter) return undefined
  const timeless: QueuedReport = { ...kept, id: await nextId(database), isTimeless: true }
  await database.reports.put(timeless)
  return timeless
}

/** This phone's next id, inside the caller's transaction. */
async function nextId(database: PhoneDatabase): Promise<CommandId> {
  const sender = ((await database.kept.get('sender'))?.value as string | undefined) ?? 'phone-' + newId()
  const counter = Number((await database.kept.get('counter'))?.value ?? 0) + 1
  await database.kept.bulkPut([{ key: 'sender', value: sender }, { key: 'counter', value: counter }])
  return { sender, counter }
}

/** Random also where the page has no secure context and `crypto.randomUUID` is missing. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
