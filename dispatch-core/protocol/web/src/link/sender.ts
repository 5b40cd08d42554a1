import type { CommandId } from '../wire/types'

export interface CounterStore {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
}

export interface Sender {
  /** A fresh id; its counter is kept before it is returned, so a crash never uses a number twice. */
  next(): CommandId
}

/** Counts the commands of this tab or device. A store without a sender starts a new one. */
export function openSender(store: CounterStore, prefix: string): Sender {
  let sender = store.getItem('fengsui.sender')
  if (sender === null) {
    sender = prefix + '-' + crypto.randomUUID()
    store.setItem('fengsui.counter', '0')
    store.setItem('fengsui.sender', sender)
  }
  const name = sender
  return {
    next() {
      const counter = Number(store.getItem('fengsui.counter') ?? '0') + 1
      store.setItem('fengsui.counter', String(counter))
      return { sender: name, counter }
    },
  }
}
