import { computed, reactive, ref, shallowRef } from 'vue'
import { words } from '@protocol/words/language'
import { explainProblem } from '@protocol/words/problems'
import { get } from '../../app/api'
import { isSpanWrong, LISTED_MAX, PAGE, pagePath, type IncidentRecord, type PastIncident, type Search } from './records'

/** The search for past incidents, page after page, and the record of the chosen one. A newer question makes an older answer worthless. */
export function createPastSearch() {
  const search = reactive<Search>({ text: '', kind: '', station: '', from: '', to: '' })
  const found = shallowRef<ReadonlyArray<PastIncident>>()
  const hasMore = ref(false)
  const isBusy = ref(false)
  const problem = ref('')
  const chosen = ref<string>()
  const record = shallowRef<IncidentRecord>()
  const recordProblem = ref('')
  let listAsked = 0
  let recordAsked = 0
  /** What the shown list was found by; a page more belongs to it, whatever was typed since. */
  let listed: Search = { ...search }

  async function page(of: Search, before: ReadonlyArray<PastIncident>): Promise<void> {
    const mine = ++listAsked
    isBusy.value = true
    try {
      const next = await get<ReadonlyArray<PastIncident>>(pagePath(of, before.at(-1)?.id))
      if (mine !== listAsked) return
      found.value = [...before, ...next]
      hasMore.value = next.length === PAGE && found.value.length < LISTED_MAX
      problem.value = ''
    } catch (cause) {
      if (mine === listAsked) problem.value = explainProblem(cause, words.value)
    }
    if (mine === listAsked) isBusy.value = false
  }

  async function start(): Promise<void> {
    if (isSpanWrong(search)) return
    listed = { ...search }
    await page(listed, [])
  }

  async function more(): Promise<void> {
    if (hasMore.value && !isBusy.value) await page(listed, found.value ?? [])
  }

  async function choose(id: string | undefined): Promise<void> {
    const mine = ++recordAsked
    chosen.value = id
    record.value = undefined
    recordProblem.value = ''
    if (id === undefined) return
    try {
      const read = await get<IncidentRecord>('/api/v1/history/incidents/' + encodeURIComponent(id))
      if (mine === recordAsked) record.value = read
    } catch (cause) {
      if (mine === recordAsked) recordProblem.value = explainProblem(cause, words.value)
    }
  }

  /** The next or previous one of the list. */
  function step(by: number): void {
    const ids = (found.value ?? []).map(({ id }) => id)
    if (ids.length === 0) return
    const at = chosen.value === undefined ? (by > 0 ? -1 : ids.length) : ids.indexOf(chosen.value)
    const next = ids[Math.min(ids.length - 1, Math.max(0, at + by))]
    if (next !== chosen.value) void choose(next)
  }

  return { search, found, hasMore, isBusy, problem, chosen, record, recordProblem, isSpanWrong: computed(() => isSpanWrong(search)), start, more, choose, step }
}
