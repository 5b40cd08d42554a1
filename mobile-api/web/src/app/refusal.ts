import type { Command, Rejection } from '@protocol/wire/types'
import { statusWord } from '@protocol/words/labels'
import { colon, language, listed, words } from '@protocol/words/language'
import { limitInWords, reasonInWords } from '@protocol/words/reasons'

/** Whether a person must hear of it: not what the device did by itself, and not what already was so. */
export function isWorthTelling(command: Command, rejection: Rejection | undefined): boolean {
  return command.type !== 'ReceiveAlert' && rejection?.type !== 'NothingChanges'
}

/** Why a report did not take effect, in the words of crews. */
export function describeRejection(rejection: Rejection): string {
  const said = words.value.rejection[rejection.type]
  switch (rejection.type) {
    case 'WrongTransition':
      return said + colon() + statusWord(rejection.from, words.value) + ' → ' + statusWord(rejection.to, words.value)
    case 'UnitsNotAvailable':
      return said + colon() + listed(rejection.taken.map((taken) => words.value.unitStatus[taken.status]))
    case 'Contradiction':
    case 'ImpossibleTime':
    case 'WrongLink':
      return said + colon() + reasonInWords(rejection.why, language.value, words.value)
    case 'LimitReached':
      return said + colon() + limitInWords(rejection.what, language.value) + ' ' + rejection.limit
    case 'NotFound':
    case 'IncidentIsDuplicate':
    case 'IncidentIsClosed':
    case 'ForceStillCommitted':
    case 'NotAllowed':
    case 'UnknownAuthor':
    case 'OutsideYourArea':
    case 'NotYourUnit':
    case 'DeadlinePassed':
    case 'CommandTooOld':
    case 'NothingChanges':
    case 'ChangedMeanwhile':
      return said
  }
}
