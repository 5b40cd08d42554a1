import { onBeforeUnmount, onMounted } from 'vue'

/** Names a key the way it is shown on screen, for example `Ctrl+Enter`, `Ctrl+Shift+Enter`, `Alt+D`, `F9`. */
export function chord(event: KeyboardEvent): string {
  const parts: string[] = []
  if (event.ctrlKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  const key = keyOf(event)
  // With a sign it only tells which sign it is: ? is Shift and /.
  if (event.shiftKey && key.length > 1) parts.push('Shift')
  parts.push(key.length === 1 ? key.toUpperCase() : key)
  return parts.join('+')
}

/** With Alt some keyboards give another sign for the same key, so then the place of the key counts. */
function keyOf({ altKey, code, key }: KeyboardEvent): string {
  if (altKey && code.startsWith('Key')) return code.slice('Key'.length)
  return altKey && code.startsWith('Digit') ? code.slice('Digit'.length) : key
}

type Bindings = Readonly<Record<string, () => boolean | undefined>>

/** Of every component on screen that binds keys, the latest last: a drawer comes after what it covers. */
const bound: Bindings[] = []

function onKey(event: KeyboardEvent): void {
  const name = chord(event)
  for (const bindings of bound.toReversed()) {
    const run = bindings[name]
    if (run === undefined || run() === false) continue
    event.preventDefault()
    return
  }
}

/**
 * Binds keys while the component is on screen. One press does one thing: of several components that know the key the one
 * that came last acts. A handler that returns false lets the key through to the next, and at last to the browser.
 */
export function useKeys(bindings: Bindings): void {
  onMounted(() => {
    if (bound.length === 0) window.addEventListener('keydown', onKey)
    bound.push(bindings)
  })
  onBeforeUnmount(() => {
    bound.splice(bound.indexOf(bindings), 1)
    if (bound.length === 0) window.removeEventListener('keydown', onKey)
  })
}

/** Whether the person is typing, so that single letters must not act. */
export function isTyping(): boolean {
  const active = document.activeElement
  return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement
}

const SHOWN: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '↵', Escape: 'Esc' }

/** A key's name as it stands on the key. */
export function shownKey(name: string): string {
  return name.split('+').map((part) => SHOWN[part] ?? part).join('+')
}
