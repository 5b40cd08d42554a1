import { ApiError } from '../link/http'
import type { Words } from './words'

/** Why a request did not work, in the words of the screen; what the server said where its code has no words yet. */
export function explainProblem(problem: unknown, words: Words): string {
  if (!(problem instanceof ApiError)) return problem instanceof Error ? problem.message : String(problem)
  const known = words.problem[problem.code]
  if (known !== undefined) return known
  return problem.field === '' ? problem.message : problem.field + ': ' + problem.message
}
