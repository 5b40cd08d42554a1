/** How a connection stands. `stale` is an open socket that has been silent for too long. */
export type LinkState = 'connecting' | 'live' | 'stale' | 'down' | 'ended'

export interface LinkClock {
  now(): number
  setTimeout(run: () => void, millis: number): number
  clearTimeout(id: number): void
}

export interface LinkOptions {
  /** Opens a socket; called again for every attempt. */
  readonly open: () => WebSocket
  /** Called when a socket opened; says hello with what was followed last. */
  readonly hello: (send: (message: object) => void) => void
  readonly onMessage: (message: unknown) => void
  /**
   * Whether this message is the server's welcome. Only then the wait between attempts begins small again: a server that
   * is full also answers, with a farewell.
   */
  readonly isWelcome: (message: unknown) => boolean
  /** Hears binary messages that are not JSON; they have at least one byte. */
  readonly onBinary?: (buffer: ArrayBuffer) => void
  readonly onState: (state: LinkState) => void
  /** Silence after which the link counts as stale; the server speaks every second. */
  readonly staleAfterMillis: number
  readonly clock?: LinkClock
  /** Spreads reconnects, 0 to below 1. */
  readonly random?: () => number
}

export interface Link {
  /** Sends now, or returns false when there is no live socket. Nothing is queued. */
  send(message: object): boolean
  /** Ends for good, for example after logging out. */
  end(): void
}

/** Longest wait between two attempts. */
export const RETRY_MILLIS_MAX = 5_000
const RETRY_MILLIS_MIN = 250

const browserClock: LinkClock = {
  now: () => performance.now(),
  setTimeout: (run, millis) => window.setTimeout(run, millis),
  clearTimeout: (id) => {
    window.clearTimeout(id)
  },
}

const BRACE = '{'.charCodeAt(0)
const utf8 = new TextDecoder()

/** A text message, or a binary one that begins like JSON; undefined for any other binary. */
function jsonOf(data: string | ArrayBuffer): string | undefined {
  if (typeof data === 'string') return data
  return new DataView(data).getUint8(0) === BRACE ? utf8.decode(data) : undefined
}

/**
 * Keeps one socket open: connects, says hello, watches for silence, and reconnects with a growing, spread wait. It knows
 * no messages. A socket silent for twice the stale time is given up and opened anew.
 */
export function openLink(options: LinkOptions): Link {
  const clock = options.clock ?? browserClock
  const random = options.random ?? Math.random
  let socket: WebSocket | undefined
  let state: LinkState = 'connecting'
  let heardAt = 0
  let attempts = 0
  let retryTimer: number | undefined
  let watchTimer: number | undefined

  function enter(next: LinkState): void {
    if (next !== state) {
      state = next
      options.onState(next)
    }
  }

  function connect(): void {
    retryTimer = undefined
    const opening = options.open()
    opening.binaryType = 'arraybuffer'
    socket = opening
    heardAt = clock.now()
    opening.onopen = () => {
      options.hello((message) => {
        opening.send(JSON.stringify(message))
      })
    }
    opening.onmessage = (event: MessageEvent<string | ArrayBuffer>) => {
      if (socket !== opening) return
      heardAt = clock.now()
      enter('live')
      const json = jsonOf(event.data)
      if (json === undefined) options.onBinary?.(event.data as ArrayBuffer)
      else {
        const message: unknown = JSON.parse(json)
        if (options.isWelcome(message)) attempts = 0
        options.onMessage(message)
      }
    }
    opening.onclose = () => {
      if (socket === opening) lost()
    }
    watch()
  }

  function lost(): void {
    socket = undefined
    if (watchTimer !== undefined) clock.clearTimeout(watchTimer)
    if (state === 'ended') return
    enter('down')
    const wait = Math.min(RETRY_MILLIS_MAX, RETRY_MILLIS_MIN * 2 ** attempts)
    attempts += 1
    retryTimer = clock.setTimeout(connect, wait * (0.5 + random() / 2))
  }

  function watch(): void {
    if (watchTimer !== undefined) clock.clearTimeout(watchTimer)
    watchTimer = clock.setTimeout(() => {
      const silent = clock.now() - heardAt
      if (socket !== undefined && silent > 2 * options.staleAfterMillis) {
        const silentSocket = socket
        socket = undefined
        silentSocket.close()
        lost()
        return
      }
      if (silent > options.staleAfterMillis && state === 'live') enter('stale')
      watch()
    }, 250)
  }

  connect()
  return {
    send(message) {
      if (socket?.readyState !== WebSocket.OPEN || state === 'stale') return false
      socket.send(JSON.stringify(message))
      return true
    },
    end() {
      enter('ended')
      if (retryTimer !== undefined) clock.clearTimeout(retryTimer)
      if (watchTimer !== undefined) clock.clearTimeout(watchTimer)
      const ended = socket
      // What still comes in, or the closing itself, must not bring it back to life.
      socket = undefined
      ended?.close()
    },
  }
}
