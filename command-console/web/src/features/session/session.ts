import { get, post, ApiError } from '../../app/api'
import type { Person } from '@protocol/wire/types'

/** Who is logged in at this browser. */
export interface Me {
  readonly person: Person
  readonly mustChangePassword: boolean
}

/** The person of the running session, or undefined when nobody is logged in. */
export async function currentMe(): Promise<Me | undefined> {
  try {
    return await get<Me>('/api/v1/me')
  } catch (e) {
    if (e instanceof ApiError && e.status === 401) return undefined
    throw e
  }
}

export async function logIn(name: string, password: string): Promise<Me> {
  return post<Me>('/api/v1/login', { name, password })
}

export async function changePassword(current: string, next: string): Promise<void> {
  await post<unknown>('/api/v1/password', { current, next })
}

export async function logOut(): Promise<void> {
  await post<unknown>('/api/v1/logout', {})
}
