import { ask } from '@protocol/link/http'

export { ApiError } from '@protocol/link/http'

/** Sends one request and gives the answer's body; throws `ApiError`. */
export type Request = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown, token?: string) => Promise<unknown>

/** The phone server's REST API, version 1; the session is a token. */
export const request: Request = (method, path, body, token) =>
  ask({ method, path: '/api/v1' + path, body, ...(token === undefined ? {} : { headers: { authorization: 'Bearer ' + token } }) })
