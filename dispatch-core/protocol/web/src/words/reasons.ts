import { timeOfDay } from './format'
import type { Language } from './language'
import { statusWord } from './labels'
import type { Words } from './words'

/**
 * Why the core did not do something, in words. The core says it in English sentences of its own; they are few, and a test
 * holds this list to its sources. What is in no sentence here is shown as it came.
 */
export function reasonInWords(why: string, language: Language, words: Words): string {
  if (language === 'en') return withoutCodes(why, words)
  for (const [sentence, said] of CHINESE) {
    const found = sentence.exec(why)
    if (found !== null) return said(...found.slice(1).map((part) => withoutCodes(part, words)))
  }
  return withoutCodes(why, words)
}

/** What there is too much of, in words. */
export function limitInWords(what: string, language: Language): string {
  return language === 'zh' ? (LIMITS[what] ?? what) : what === 'need.amount' ? 'amount' : what
}

const INSTANT = /\b\d{4}-\d\d-\d\dT[\d:.]+Z/g
const CODE = /\b[A-Z]{2,}(?:_[A-Z]+)*\b/g

/** Times as the clock on the wall has them, and the names of our own lists as words. */
function withoutCodes(text: string, words: Words): string {
  const known: Readonly<Record<string, string>> = { ...words.milestone, ...words.outcome }
  return text
    .replace(INSTANT, (instant) => timeOfDay(Date.parse(instant)))
    .replace(CODE, (code) => known[code] ?? statusWord(code, words))
}

type Sentence = readonly [sentence: RegExp, said: (...parts: string[]) => string]

const CHINESE: ReadonlyArray<Sentence> = [
  [/^UNDER_CONTROL cannot come after EXTINGUISHED$/, () => '扑灭之后不能再报控制'],
  [/^link it to the incident that answers it before DUPLICATE$/, () => '请先并入处置它的警情'],
  [/^its last milestone was reached at (.+)$/, (at) => '最后一个节点在 ' + at],
  [/^must be above (\d); use SetLevel to lower it$/, (level) => '等级须高于 ' + level + ' 级；要降低请用“降级”'],
  [/^the call belongs to it already$/, () => '来电已属于该警情'],
  [/^define a station before the first incident$/, () => '还没有消防站，请先定义'],
  [/^(.+) is cancelled and ordered in one step$/, (unit) => unit + ' 在同一步里既取消又调派'],
  [/^you may act only for your own unit (.+)$/, (unit) => '只能为本单元 ' + unit + ' 操作'],
  [/^it is not a neighbour of this incident; order its units instead$/, () => '不是该警情的邻近单位，可直接调派其力量'],
  [/^(.+) does not belong to the neighbour$/, (unit) => unit + ' 不属于被请求的单位'],
  [/^an agency has no seat; it answers by telephone$/, () => '该单位没有席位，只能电话答复'],
  [/^the order is (\S+) by now, not (\S+)$/, (now, seen) => '该单元已' + now + '，不再是' + seen + '，请重新查看'],
  [/^the unit is ordered there already$/, () => '该单元已派往那里'],
  [/^nothing is missing there that the unit gives$/, () => '那里已不缺该单元的力量'],
  [/^the unit carries none$/, () => '本车不携带'],
  [/^the unit carries at most (\d+)$/, (full) => '本车最多携带 ' + full],
  [/^an incident cannot be its own duplicate$/, () => '警情不能并入自己'],
  [/^it is a duplicate of (.+); undo that first$/, (id) => '它已并入 ' + id + '，请先撤销'],
  [/^(.+) is a duplicate of it; undo that first$/, (id) => id + ' 已并入它，请先撤销'],
  [/^it must be later than the beginning, (.+)$/, (at) => '须晚于开始时间 ' + at],
  [/^it has passed already$/, () => '已经过去'],
  [/^it lies more than (\d+) days ahead$/, (days) => '在 ' + days + ' 天以后'],
  [/^it lies more than (\d+) hours back; leave it out to begin at once$/, (hours) => '早于 ' + hours + ' 小时前；请选“立即”'],
  [/^they are pre-alerted for something else already$/, () => '已为别的来电或警情预警'],
  [/^the pre-alert is for (.+)$/, (incident) => '该预警属于警情 ' + incident],
  [/^define a station before the first pre-alert$/, () => '还没有消防站，请先定义'],
  [/^it lies in the future$/, () => '时间在将来'],
  [/^it is more than (\d+) days ago$/, (days) => '早于 ' + days + ' 天前'],
  [/^call (.+) came in at (.+)$/, (id, at) => '来电 ' + id + ' 在 ' + at + ' 才打入'],
  [/^incident (.+) was received at (.+)$/, (id, at) => '警情 ' + id + ' 在 ' + at + ' 才接警'],
  [/^assignment (.+) was ordered at (.+)$/, (_, at) => '调派在 ' + at + ' 才下达'],
  [/^assignment .+ was (\S+) at (.+); if that is wrong, correct it first$/, (status, at) => '已在 ' + at + ' 报告“' + status + '”；若有误，请先更正'],
  [/^unit (.+) was (\S+) at (.+)$/, (unit, status, at) => unit + ' 在 ' + at + ' 才' + status],
  [/^the core cannot decide this command; nothing was done, report it$/, () => '核心无法裁决此命令，未执行；请报告'],
  [/^the core is starting$/, () => '核心正在启动'],
  [/^the core is closing$/, () => '核心正在关闭'],
  [/^the disk of the core is nearly full: less than (\d+) MiB are left; /, (mebibytes) => '核心的磁盘将满，剩余不足 ' + mebibytes + ' MiB；请腾出空间'],
  [/^the archive cannot be written and is more than (\d+) records behind$/, (records) => '存档写不进去，已落后 ' + records + ' 条以上'],
  [/^(\d+) commands are waiting; send it again$/, (many) => '已有 ' + many + ' 条命令在等候，请再发一次'],
  [/^at most (\d+) commands of one person in (\d+) seconds$/, (many, seconds) => seconds + ' 秒内最多 ' + many + ' 条命令，请稍等'],
  [/^the decision log is not open$/, () => '核心的日志没有打开'],
  [/^more than (\d+) commands of this seat are waiting$/, (many) => '本席位已有 ' + many + ' 条以上命令在等候'],
]

const LIMITS: Readonly<Record<string, string>> = {
  'requested lines': '请求的力量', 'need.amount': '请求的数量', 'road controls': '道路管制', calls: '来电', 'open incidents': '未结警情', notes: '记录', 'pre-alerts': '预警', assignments: '调派',
}

/** For the test that holds the list to its sources. */
export const SENTENCES: ReadonlyArray<RegExp> = CHINESE.map(([sentence]) => sentence)
