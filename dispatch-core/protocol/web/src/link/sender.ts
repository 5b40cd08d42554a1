import type { CommandId } from '../wire/types'

export interface Sender {
  /** A fresh id; no other page and no other opening of this one ever uses it. */
  next(): CommandId
}

/**
 * Counts the commands of one opening of a page. Nothing of it is kept in the browser: a tab that is duplicated takes its
 * storage along, and two pages that count alike would each get the answers to the other's commands.
 */
export function openSender(prefix: string): Sender {
  const sender = prefix + '-' + crypto.randomUUID()
  let counter = 0
  return {
    next() {
      counter += 1
      return { sender, counter }
    },
  }
}
