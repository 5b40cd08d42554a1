import { onBeforeUnmount, onMounted } from 'vue'

/** Names a key the way it is shown on screen, for example `Ctrl+Enter`, `Alt+D`, `F9`. */
export function chord(event: KeyboardEvent): string {
  const parts: string[] = []
  if (event.ctrlKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  const key = event.altKey && event.code.startsWith('Key') ? event.code.slice(3) : event.altKey && event.code.startsWith('Digit') ? event.code.slice(5) : event.key
  parts.push(key.length === 1 ? key.toUpperCase() : key)
  return parts.join('+')
}

/** Binds keys while the component is on screen. A handler that returns false lets the key through. */
export function useKeys(bindings: Readonly<Record<string, () => boolean | undefined>>): void {
  function onKey(event: KeyboardEvent): void {
    const run = bindings[chord(event)]
    if (run !== undefined && run() !== false) event.preventDefault()
  }
  onMounted(() => {
    window.addEventListener('keydown', onKey)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keydown', onKey)
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
