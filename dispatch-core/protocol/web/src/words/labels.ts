import type { AssignmentStatus, Need, RequirementLine, UnitStatus } from '../wire/types'
import type { Language } from './language'
import type { Words } from './words'

/**
 * What a line of a response plan asks for. The plan's own label is data and in its author's language, so every other
 * language says it from the capability, the kind or the formation itself.
 */
export function lineLabel(line: RequirementLine, language: Language, words: Words): string {
  return language === 'zh' && line.label !== '' ? line.label : needLabel(line.need, words)
}

export function needLabel(need: Need, words: Words): string {
  switch (need.type) {
    case 'Quantity':
      return words.capability[need.capability] + ' ≥ ' + need.amount.toLocaleString('en-US')
    case 'Units':
      return words.unitKind[need.kind] + ' × ' + need.amount
    case 'Formation':
      return words.formation[need.formation] + ' × ' + need.amount
  }
}

/** The word for a status that came as plain text, for example in a rejection. */
export function statusWord(status: string, words: Words): string {
  const known: Readonly<Record<string, string>> = {
    ...(words.unitStatus satisfies Readonly<Record<UnitStatus, string>>),
    ...(words.assignmentStatus satisfies Readonly<Record<AssignmentStatus, string>>),
  }
  return known[status] ?? status
}
