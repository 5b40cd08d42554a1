import type { BoardNotRecommended, BoardRecommended, Recommendation, RecommendRequest } from '@protocol/wire/types'

/** What came of a question for a proposal. */
export type Answered =
  | { readonly kind: 'answer'; readonly version: number; readonly recommendation: Recommendation }
  | { readonly kind: 'none'; readonly version: number; readonly code: BoardNotRecommended['code']; readonly why: string }

export interface QuestionsOptions {
  /** Sends now, or says that it cannot. */
  readonly send: (message: object) => boolean
}

/**
 * Questions for proposals over the seat's socket. The server answers only the newest question about each subject, so a seat
 * may ask with every key; versions rise over all subjects of this tab.
 */
export interface Questions {
  /** The version under which the answer will come; undefined without a link, when nothing was asked. */
  ask(subject: string, request: Omit<RecommendRequest, 'version'>): number | undefined
  /** Hears the answers about one subject until the returned function is called. */
  listen(subject: string, listener: (answered: Answered) => void): () => void
  receive(message: BoardRecommended | BoardNotRecommended): void
}

export function createQuestions({ send }: QuestionsOptions): Questions {
  const listeners = new Map<string, (answered: Answered) => void>()
  let last = 0
  return {
    ask(subject, request) {
      const version = last + 1
      if (!send({ type: 'Recommend', subject, request: { ...request, version } })) return undefined
      last = version
      return version
    },
    listen(subject, listener) {
      listeners.set(subject, listener)
      return () => {
        if (listeners.get(subject) === listener) listeners.delete(subject)
      }
    },
    receive(message) {
      const listener = listeners.get(message.subject)
      if (message.type === 'Recommended') listener?.({ kind: 'answer', version: message.recommendation.version, recommendation: message.recommendation })
      else listener?.({ kind: 'none', version: message.version, code: message.code, why: message.why })
    },
  }
}
