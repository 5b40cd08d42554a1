import { ask } from '@protocol/link/http'

export { ApiError } from '@protocol/link/http'

/** The console server's REST API; the session is a cookie. Throws `ApiError`. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask({ method: 'GET', path, signal })) as T
}

export async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return (await ask({ method: 'POST', path, body, headers: { 'X-XSRF-TOKEN': csrfToken() }, signal })) as T
}

/** Posts a document that is not JSON. */
export async function postText<T>(path: string, content: string, type: string): Promise<T> {
  return (await ask({ method: 'POST', path, text: { content, type }, headers: { 'X-XSRF-TOKEN': csrfToken() } })) as T
}

function csrfToken(): string {
  const found = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)
  return found?.[1] === undefined ? '' : decodeURIComponent(found[1])
}
