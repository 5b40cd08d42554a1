import { ref, type Ref } from 'vue'
import { words } from '@protocol/words/language'
import { explainProblem } from '@protocol/words/problems'
import { ApiError } from '../../app/api'
import { t } from '../../app/i18n'
import { readYaml } from './ask'
import type { PlanDraft } from './draft'
import { DOCUMENT_BYTES_MAX, kib } from './sizes'
import { sayUnreadable } from './unreadable'

/** A plan set from a file becomes the draft; why it does not is said until the next file. */
export function usePlanImport(draft: Pick<PlanDraft, 'put'>): { problem: Ref<string>; read: (event: Event) => Promise<void> } {
  const problem = ref('')

  async function read(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement
    const found = input.files?.[0]
    input.value = ''
    if (found === undefined) return
    problem.value = ''
    if (found.size > DOCUMENT_BYTES_MAX) {
      problem.value = t('plans.fileTooLong', { name: found.name, size: kib(found.size), max: kib(DOCUMENT_BYTES_MAX) })
      return
    }
    try {
      draft.put((await readYaml(await found.text())).set)
    } catch (e) {
      problem.value = e instanceof ApiError && e.status === 400 ? found.name + ' · ' + sayUnreadable(e) : explainProblem(e, words.value)
    }
  }

  return { problem, read }
}
