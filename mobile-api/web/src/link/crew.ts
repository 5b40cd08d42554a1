import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { openLink, type Link, type LinkState } from '@protocol/link/link'
import type { AudienceView, CrewMessage, CrewOutcome, EpochMillis, PersonId } from '@protocol/wire/types'
import type { Keep } from './keep'

/** The server speaks every second; silence beyond this is shown at once, and in any case within 3 s. */
export const STALE_AFTER_MILLIS = 2_500

/** The last view as this phone keeps it. */
interface KeptView {
  readonly view: AudienceView
  readonly coreTime: EpochMillis
  /** By this phone's clock. */
  readonly heardAt: EpochMillis
}

export interface CrewOptions {
  readonly url: string
  readonly person: PersonId
  readonly keep: Keep
  readonly now: () => EpochMillis
  readonly token: () => string
  readonly onOutcome: (outcome: CrewOutcome) => void
  readonly onLive: () => void
  readonly onLost: () => void
  /** The session has ended; a fresh token is needed before the link opens again. */
  readonly onLoginNeeded: () => void
  readonly open?: typeof openLink
  readonly socket?: (url: string) => WebSocket
}

/** What this phone knows of its unit or area, and how fresh that is. */
export interface Crew {
  readonly view: Readonly<ShallowRef<AudienceView | undefined>>
  readonly link: Readonly<Ref<LinkState>>
  /** When the server was last heard, by this phone's clock; 0 when never. */
  readonly heardAt: Readonly<Ref<EpochMillis>>
  /** Core time is this phone's clock plus this. */
  readonly clockOffset: Readonly<Ref<number>>
  /** Whether the core takes reports now. */
  readonly coreReachable: Readonly<Ref<boolean>>
  send(message: object): boolean
  /** Shows what was kept and opens the link. */
  start(): Promise<void>
  /** Proves the fresh session on the open link, or opens one. */
  renewed(): void
  end(): void
}

export function openCrew(options: CrewOptions): Crew {
  const open = options.open ?? openLink
  const socket = options.socket ?? ((url) => new WebSocket(url))
  const view = shallowRef<AudienceView>()
  const state = ref<LinkState>('connecting')
  const heardAt = ref(0)
  const clockOffset = ref(0)
  const coreReachable = ref(true)
  let link: Link | undefined
  let ended = false

  function connect(): void {
    if (ended || options.token() === '') return
    link = open({
      open: () => socket(options.url),
      hello: (send) => { send({ type: 'Hello', token: options.token() }) },
      onMessage: (message) => { receive(message as CrewMessage) },
      isWelcome: (message) => (message as CrewMessage).type === 'Changed',
      onState: enter,
      staleAfterMillis: STALE_AFTER_MILLIS,
    })
  }

  function enter(next: LinkState): void {
    const before = state.value
    state.value = next === 'ended' ? 'down' : next
    if (next === 'live') options.onLive()
    else if (before === 'live') options.onLost()
  }

  function heard(coreTime?: EpochMillis): void {
    heardAt.value = options.now()
    if (coreTime !== undefined) clockOffset.value = coreTime - options.now()
  }

  function receive(message: CrewMessage): void {
    switch (message.type) {
      case 'Changed':
        heard(message.coreTime)
        view.value = message.view
        void options.keep.set('view', { view: message.view, coreTime: message.coreTime, heardAt: heardAt.value } satisfies KeptView)
        return
      case 'Pulse':
        heard(message.coreTime)
        coreReachable.value = message.coreReachable
        return
      case 'Outcome':
        heard()
        options.onOutcome(message)
        return
      case 'Problem':
        heard()
        console.warn('the server could not read a message', message.code, message.field, message.message)
        return
      case 'Goodbye':
        if (!message.loginAgain) return
        link?.end()
        link = undefined
        options.onLoginNeeded()
    }
  }

  return {
    view,
    link: state,
    heardAt,
    clockOffset,
    coreReachable,
    send: (message) => state.value === 'live' && (link?.send(message) ?? false),
    async start() {
      const kept = (await options.keep.get('view')) as KeptView | undefined
      // A live view may have come first, and another person's view is not shown.
      if (kept !== undefined && view.value === undefined && kept.view.person?.id === options.person) {
        // Nobody is made ready by what was so some time ago.
        view.value = { ...kept.view, preAlerts: [] }
        heardAt.value = kept.heardAt
        clockOffset.value = kept.coreTime - kept.heardAt
      }
      connect()
    },
    renewed() {
      if (link === undefined) connect()
      else link.send({ type: 'Hello', token: options.token() })
    },
    end() {
      ended = true
      link?.end()
      link = undefined
    },
  }
}
