/** An answer of the server that is not a success, or status 0 when there was none. `code` is stable; `field` names what to mend. */
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

export interface Ask {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: unknown
  /** A body that is a document of its own kind instead of JSON. */
  readonly text?: { readonly content: string; readonly type: string }
  readonly headers?: Readonly<Record<string, string>>
  /** Gives the request up; what is thrown then is the browser's own error, not an {@link ApiError}. */
  readonly signal?: AbortSignal | undefined
}

/** Longest wait for an answer before the request is given up. */
const TIMEOUT_MILLIS = 8_000

/** Sends one request and gives the answer's body; throws {@link ApiError}. */
export async function ask({ method, path, body, text: document, headers, signal }: Ask): Promise<unknown> {
  const timeout = AbortSignal.timeout(TIMEOUT_MILLIS)
  let response: Response
  let text: string
  try {
    response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(document === undefined ? {} : { 'content-type': document.type }), ...headers },
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(document === undefined ? {} : { body: document.content }),
    })
    text = await response.text()
  } catch (cause) {
    if (signal?.aborted === true) throw cause
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
