import { listed, words } from '@protocol/words/language'
import { t } from '../../app/i18n'
import type { ApiError } from '../../app/api'

/** The lists of a document, and whose they are. */
const OWNERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/^plans\[(\d+)\]\.?/, 'PLAN'], [/^formations\[(\d+)\]\.?/, 'FORMATION'], [/^levelRules\[(\d+)\]\.?/, 'LEVEL_RULE'],
]

/** The sentences in which the server says what a document should have; what is in brackets are their facts. */
const SENTENCES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^must be one of (.+)$/, 'oneOf'],
  [/^is not a field of/, 'noField'],
  [/^is missing$/, 'missing'],
  [/^is not known: (.+)$/, 'unknown'],
  [/^must be .+, not null$/, 'missing'],
  [/^must be a whole number/, 'number'],
  [/^must be a text/, 'text'],
  [/^must be a list/, 'list'],
  [/^must be an object/, 'fields'],
  [/^must be true or false/, 'yesOrNo'],
  [/^(\S+) must be (-?\d+) to (-?\d+): (.+)$/, 'range'],
  [/^(\S+) must have different ids: (.+)$/, 'twice'],
  [/^(\S+) must have at most (\d+) entries: (\d+)$/, 'entries'],
  [/^must have at most (\d+) characters$/, 'characters'],
  [/^must have formations, levelRules and plans$/, 'empty'],
  [/^anchors and aliases are not taken$/, 'anchors'],
]

/** Why a document of plans cannot be read, in the language of the screen: its line, whose field it is, and what should stand there. */
export function sayUnreadable({ field, message }: Pick<ApiError, 'field' | 'message'>): string {
  const [, line, sentence] = /^(?:line (\d+): )?([^]*)$/.exec(message) ?? []
  return [line === undefined ? '' : t('plans.yamlLine', { n: line }), sayField(field), saySentence(sentence ?? message)].filter((part) => part !== '').join(' · ')
}

function sayField(field: string): string {
  for (const [list, owner] of OWNERS) {
    const [all, index] = list.exec(field) ?? []
    if (all !== undefined) return [t('plans.numbered', { owner: t('plans.owner.' + owner), n: Number(index) + 1 }), field.slice(all.length)].filter((part) => part !== '').join(' ')
  }
  return field
}

function saySentence(sentence: string): string {
  for (const [pattern, key] of SENTENCES) {
    const facts = pattern.exec(sentence)?.slice(1)
    if (facts !== undefined) return t('plans.unreadable.' + key, key === 'oneOf' ? [sayWords(facts[0] ?? '')] : facts)
  }
  return t('plans.unreadable.other', [sentence])
}

/** Words as they are typed in a document, with what they mean. */
function sayWords(list: string): string {
  const w = words.value
  const known: Readonly<Record<string, string>> = { ...w.incidentKind, ...w.capability, ...w.unitKind, ...w.formation, ...w.hazard, ...w.premises, ...w.weather, ...w.question }
  return listed(list.split(', ').map((word) => (known[word] === undefined ? word : word + ' ' + known[word])))
}
