/** An answer of the server that is not a success, or status 0 when there was none. `code` is stable. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly field: string,
    message: string,
  ) {
    super(message)
  }

  /** Nobody answered, or the server asks to come again; nothing is known to be wrong with the request. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

/** Sends one request and gives the answer's body; throws {@link ApiError}. */
export type Request = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, token?: string) => Promise<unknown>

/** Longest wait for an answer before the request is given up. */
const TIMEOUT_MILLIS = 8_000

/** The phone server's REST API, version 1, over fetch. */
export const request: Request = async (method, path, body, token) => {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (token !== undefined) headers['authorization'] = 'Bearer ' + token
  if (body !== undefined) headers['content-type'] = 'application/json'
  let response: Response
  let text: string
  try {
    response = await fetch('/api/v1' + path, {
      method,
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    text = await response.text()
  } catch (cause) {
    throw new ApiError(0, 'Unreachable', '', cause instanceof Error ? cause.message : String(cause))
  }
  const answer = parse(text)
  if (!response.ok) throw problem(response.status, answer)
  return answer
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function problem(status: number, answer: unknown): ApiError {
  if (typeof answer === 'object' && answer !== null && 'code' in answer && 'message' in answer) {
    const field = 'field' in answer ? String(answer.field) : ''
    return new ApiError(status, String(answer.code), field, String(answer.message))
  }
  return new ApiError(status, 'Status' + status, '', 'HTTP ' + status)
}
