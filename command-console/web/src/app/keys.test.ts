import { createApp, defineComponent } from 'vue'
import { describe, expect, it } from 'vitest'
import { useKeys } from './keys'

function shown(bindings: Record<string, () => boolean>): () => void {
  const app = createApp(defineComponent({ setup: () => { useKeys(bindings); return () => null } }))
  app.mount(document.createElement('div'))
  return () => { app.unmount() }
}

function press(init: KeyboardEventInit): boolean {
  return !window.dispatchEvent(new KeyboardEvent('keydown', { ...init, cancelable: true }))
}

describe('one press of a key', () => {
  it('does one thing: what lies on top acts, and what it covers does not', () => {
    const done: string[] = []
    const closeBelow = shown({ 'Ctrl+Enter': () => { done.push('order'); return true } })
    const closeTop = shown({ 'Ctrl+Enter': () => { done.push('instead'); return true } })
    expect(press({ key: 'Enter', ctrlKey: true })).toBe(true)
    closeTop()
    press({ key: 'Enter', ctrlKey: true })
    closeBelow()
    expect(press({ key: 'Enter', ctrlKey: true })).toBe(false)
    expect(done).toEqual(['instead', 'order'])
  })

  it('is another with Shift, but a sign is what it is', () => {
    const done: string[] = []
    const name = (key: string) => () => { done.push(key); return true }
    const close = shown({ 'Ctrl+Enter': name('one'), 'Ctrl+Shift+Enter': name('all'), '?': name('help'), 'Shift+F4': name('divert') })
    press({ key: 'Enter', ctrlKey: true, shiftKey: true })
    press({ key: 'Enter', ctrlKey: true })
    press({ key: '?', shiftKey: true })
    press({ key: 'F4', shiftKey: true })
    close()
    expect(done).toEqual(['all', 'one', 'help', 'divert'])
  })

  it('goes on to what lies below when what is on top lets it through', () => {
    const done: string[] = []
    const closeBelow = shown({ Escape: () => { done.push('below'); return true } })
    const closeTop = shown({ Escape: () => false })
    press({ key: 'Escape' })
    closeTop()
    closeBelow()
    expect(done).toEqual(['below'])
  })
})
