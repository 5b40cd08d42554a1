/** An answer of the server that is not a success. `code` is stable; `field` names what to mend. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly field: string,
    message: string,
  ) {
    super(message)
  }
}

/** Longest wait for an answer before the request is given up. */
const TIMEOUT_MILLIS = 8_000

export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return request<T>('GET', path, undefined, signal)
}

export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return request<T>('POST', path, body, signal)
}

async function request<T>(method: string, path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = csrfToken()
  if (body !== undefined) headers['content-type'] = 'application/json'
  let response: Response
  try {
    const timeout = AbortSignal.timeout(TIMEOUT_MILLIS)
    response = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    throw new ApiError(0, 'Unreachable', '', cause instanceof Error ? cause.message : String(cause))
  }
  const text = await response.text()
  const answer: unknown = text === '' ? undefined : parse(text)
  if (!response.ok) throw problem(response.status, answer)
  return answer as T
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
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

function csrfToken(): string {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)
  return found?.[1] === undefined ? '' : decodeURIComponent(found[1])
}
