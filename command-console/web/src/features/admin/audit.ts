import type { Language } from '@protocol/words/language'
import { timeOfDay } from '@protocol/words/format'

/** One line of the audit as the server sends it. */
export interface AuditLine {
  readonly id: string
  readonly at: number
  readonly person: string
  readonly kind: string
  readonly result: string
  /** Written by the server in its own short code; see `explainDetail`. */
  readonly detail: string
  readonly source: string
}

export interface AuditWords {
  /** By `AuditKind` of the server; a test compares the two lists. */
  readonly kind: Readonly<Record<string, string>>
  /** By `AuditResult` of the server. */
  readonly result: Readonly<Record<string, string>>
  /** What stands in a detail before what it is about. */
  readonly detail: Readonly<Record<string, string>>
  /** What made a session, before the first digits of its name. */
  readonly device: Readonly<Record<'seat' | 'phone' | 'session', string>>
  /** Where an act came from when it was no address, and who acted when it was no person. */
  readonly origin: Readonly<Record<string, string>>
  readonly colon: string
  readonly day: (month: number, day: number) => string
}

export const AUDIT_WORDS: Readonly<Record<Language, AuditWords>> = {
  zh: {
    kind: {
      LOGIN: '登录', DEVICE_LOGIN: '手机登录', LOGOUT: '退出登录', CHANGE_PASSWORD: '修改密码', CREATE_ACCOUNT: '新建账号', RESET_PASSWORD: '重置密码',
      UNLOCK_ACCOUNT: '解锁账号', CREATE_PAIRING_CODE: '生成配对码', REDEEM_PAIRING_CODE: '手机配对', REVOKE_DEVICE: '停用手机',
      READ: '查阅', EXERCISE: '演练',
    },
    result: { DONE: '成功', REFUSED: '被拒绝' },
    detail: {
      board: '警情面板', timeline: '指挥日志', record: '警情记录', decision: '当时的决定', history: '历史查询', audit: '审计', locked: '账号已锁定', 'unknown name': '未知用户名',
      'wrong password': '密码错误', start: '开始', stop: '停止', end: '结束', 'unknown credential': '未知手机凭据', as: '用户名',
    },
    device: { seat: '席位', phone: '手机', session: '登录' },
    origin: { system: '系统', demo: '演示程序', setup: '首次启动' },
    colon: '：',
    day: (month, day) => month + '月' + day + '日',
  },
  en: {
    kind: {
      LOGIN: 'Log in', DEVICE_LOGIN: 'Phone log-in', LOGOUT: 'Log out', CHANGE_PASSWORD: 'Change password', CREATE_ACCOUNT: 'New account', RESET_PASSWORD: 'Reset password',
      UNLOCK_ACCOUNT: 'Unlock account', CREATE_PAIRING_CODE: 'Make pairing code', REDEEM_PAIRING_CODE: 'Pair phone', REVOKE_DEVICE: 'Revoke phone',
      READ: 'Read', EXERCISE: 'Exercise',
    },
    result: { DONE: 'done', REFUSED: 'refused' },
    detail: {
      board: 'the board', timeline: 'command log', record: 'record', decision: 'decision as it was then', history: 'search of history', audit: 'the audit', locked: 'account is locked', 'unknown name': 'unknown name',
      'wrong password': 'wrong password', start: 'start', stop: 'stop', end: 'end', 'unknown credential': 'unknown phone', as: 'as',
    },
    device: { seat: 'seat', phone: 'phone', session: 'session' },
    origin: { system: 'the system', demo: 'the demo', setup: 'first start' },
    colon: ': ',
    day: (month, day) => day + '/' + month,
  },
}

const CODES = /^(board|timeline|record|decision|history|audit|locked|unknown name|wrong password|unknown credential|start|stop|end)\b/

/** A detail in the words of the screen: our own code is translated, ids of people become names, what people typed stays. */
export function explainDetail(line: AuditLine, words: AuditWords, nameOf: (person: string) => string | undefined): string {
  const code = CODES.exec(line.detail)?.[1]
  if (code !== undefined && isOurs(line)) {
    return (words.detail[code] ?? code) + line.detail.slice(code.length).replace(/^: /, words.colon)
  }
  const device = deviceOf(line, words)
  if (device !== undefined) return device
  const [person = '', name] = line.detail.split(' as ')
  const known = nameOf(person)
  if (known === undefined) return line.detail
  return name === undefined ? known : known + ' · ' + (words.detail['as'] ?? '') + ' ' + name
}

/** Digits of a seat's, a phone's or a session's name that are shown: enough to tell two of a day apart. */
const NAME_DIGITS = 6

/** What logged in or out: its kind in words, and enough of its name to find its other lines. */
function deviceOf({ kind, detail }: AuditLine, words: AuditWords): string | undefined {
  if (kind !== 'LOGIN' && kind !== 'DEVICE_LOGIN' && kind !== 'LOGOUT' && kind !== 'REVOKE_DEVICE') return undefined
  const [, made, digits] = /^(?:(seat|phone)-)?([0-9a-f]{12,})$/.exec(detail) ?? []
  if (digits === undefined) return words.origin[detail]
  return words.device[made === 'seat' || made === 'phone' ? made : 'session'] + ' ' + digits.slice(0, NAME_DIGITS)
}

/** Who acted, or where an act came from, when it was the service itself. */
export function explainOrigin(origin: string, words: AuditWords): string {
  return words.origin[origin] ?? origin
}

/** The name of a device that a person chose may begin with any word. */
function isOurs(line: AuditLine): boolean {
  return line.kind === 'READ' || line.kind === 'EXERCISE' || (line.result === 'REFUSED' && line.kind !== 'REDEEM_PAIRING_CODE')
}

export interface AuditRow extends AuditLine {
  /** How many lines it stands for. */
  readonly times: number
}

/** Lines that follow each other and differ only in their time are one row, with the newest time. */
export function collapsed(lines: ReadonlyArray<AuditLine>): AuditRow[] {
  const rows: AuditRow[] = []
  for (const line of lines) {
    const last = rows.at(-1)
    if (last !== undefined && sameAct(last, line)) rows[rows.length - 1] = { ...last, times: last.times + 1 }
    else rows.push({ ...line, times: 1 })
  }
  return rows
}

function sameAct(a: AuditLine, b: AuditLine): boolean {
  return a.person === b.person && a.kind === b.kind && a.result === b.result && a.detail === b.detail && a.source === b.source
}

const BEIJING_DAY = new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric' })

/** Beijing time of day, with the day before it when that is not today. */
export function auditTime(at: number, now: number, words: AuditWords): string {
  const day = BEIJING_DAY.format(at)
  if (day === BEIJING_DAY.format(now)) return timeOfDay(at)
  const [month, date] = day.split('/')
  return words.day(Number(month), Number(date)) + ' ' + timeOfDay(at)
}
