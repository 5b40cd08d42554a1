import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { DeviceId, EpochMillis, Person } from '@protocol/wire/types'
import { ApiError, type Request } from './api'
import type { Keep } from './keep'

/** A fresh token is asked for this long after the last; tokens live 30 min, whatever this phone's clock says. */
export const RENEW_AFTER_MILLIS = 10 * 60_000
/** Wait after an attempt to renew that nobody answered. */
export const RENEW_RETRY_MILLIS = 15_000

interface PairingAnswer {
  readonly deviceCredential: string
  readonly device: DeviceId
  readonly person?: Person
}

interface SessionAnswer {
  readonly token: string
  readonly expiresAt: EpochMillis
  readonly person: Person
}

/** What is kept between two starts of the app. A duty desk has no credential and logs in again after 12 hours. */
interface KeptSession {
  readonly token: string
  readonly person: Person
}

export interface SessionOptions {
  readonly keep: Keep
  readonly request: Request
  readonly setTimeout?: (run: () => void, millis: number) => number
  readonly clearTimeout?: (id: number) => void
}

export interface Session {
  readonly state: Readonly<Ref<'starting' | 'out' | 'in'>>
  readonly person: Readonly<ShallowRef<Person | undefined>>
  /** Changes with every new token; empty while there is none. */
  readonly token: Readonly<Ref<string>>
  /** The server ended the last session here, so no order comes any more; until somebody logs in or leaves by hand. */
  readonly cutOff: Readonly<Ref<boolean>>
  /** Goes on where this phone stopped, also without network. */
  resume(): Promise<void>
  pair(code: string, deviceName: string): Promise<void>
  /** With a new password where the server asks for one: it is changed and the session opened in one step. */
  logIn(name: string, password: string, newPassword?: string): Promise<void>
  /** Gets a fresh token; false when that did not work now. Ends the session when it never will again. */
  renew(): Promise<boolean>
  /** Ends the session and forgets the credential; waiting reports stay. */
  leave(): Promise<void>
}

export function openSession(options: SessionOptions): Session {
  const setTimer = options.setTimeout ?? ((run, millis) => window.setTimeout(run, millis))
  const clearTimer = options.clearTimeout ?? ((id) => { window.clearTimeout(id) })
  const { keep, request } = options
  const state = ref<'starting' | 'out' | 'in'>('starting')
  const person = shallowRef<Person>()
  const token = ref('')
  const cutOff = ref(false)
  let credential: string | undefined
  let timer: number | undefined
  let renewing: Promise<boolean> | undefined

  function renewAfter(millis: number): void {
    if (timer !== undefined) clearTimer(timer)
    timer = setTimer(() => { void renew() }, millis)
  }

  async function enter(answer: SessionAnswer): Promise<void> {
    token.value = answer.token
    person.value = answer.person
    state.value = 'in'
    cutOff.value = false
    renewAfter(RENEW_AFTER_MILLIS)
    const kept: KeptSession = { token: answer.token, person: answer.person }
    await Promise.all([keep.set('session', kept), keep.remove('cutOff')])
  }

  async function out(byServer: boolean): Promise<void> {
    if (timer !== undefined) clearTimer(timer)
    credential = undefined
    token.value = ''
    person.value = undefined
    cutOff.value = byServer
    state.value = 'out'
    await Promise.all([keep.remove('session'), keep.remove('credential'), byServer ? keep.set('cutOff', true) : keep.remove('cutOff')])
  }

  async function renewNow(): Promise<boolean> {
    try {
      const answer =
        credential === undefined
          ? await request('POST', '/session/renewal', {}, token.value)
          : await request('POST', '/session', { deviceCredential: credential })
      await enter(answer as SessionAnswer)
      return true
    } catch (e) {
      if (!(e instanceof ApiError)) throw e
      // A pairing is given up only when the server no longer knows it: a crew member who is off the list for a day, or a
      // proxy that refuses, must not cost a new code.
      if (e.status === 401 || (e.status === 403 && credential === undefined)) await out(true)
      else renewAfter(RENEW_RETRY_MILLIS)
      return false
    }
  }

  function renew(): Promise<boolean> {
    renewing ??= renewNow().finally(() => { renewing = undefined })
    return renewing
  }

  return {
    state,
    person,
    token,
    cutOff,
    async resume() {
      const kept = (await keep.get('session')) as KeptSession | undefined
      credential = (await keep.get('credential')) as string | undefined
      if (kept === undefined && credential === undefined) {
        cutOff.value = (await keep.get('cutOff')) === true
        state.value = 'out'
        return
      }
      if (kept !== undefined) {
        person.value = kept.person
        token.value = kept.token
        state.value = 'in'
      }
      await renew()
      if (person.value === undefined) state.value = 'out'
    },
    async pair(code, deviceName) {
      const paired = (await request('POST', '/pairing', { code, deviceName })) as PairingAnswer
      credential = paired.deviceCredential
      await keep.set('credential', credential)
      await enter((await request('POST', '/session', { deviceCredential: credential })) as SessionAnswer)
    },
    async logIn(name, password, newPassword) {
      const answer = (await request('POST', '/session', { name, password, ...(newPassword === undefined ? {} : { newPassword }) })) as SessionAnswer
      credential = undefined
      await keep.remove('credential')
      await enter(answer)
    },
    renew,
    async leave() {
      const last = token.value
      await out(false)
      if (last !== '') await request('DELETE', '/session', undefined, last).catch(() => undefined)
    },
  }
}
