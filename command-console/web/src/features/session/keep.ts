import { onScopeDispose } from 'vue'
import { currentMe } from './session'

/** A session ends after half an hour without a question of its own; while somebody works, one is asked this often. */
const KEEP_MILLIS = 4 * 60_000

/** Keeps the session of whoever works at this page, and only then. */
export function useKeptSession(): void {
  let workedAt = Date.now()
  function worked(): void {
    workedAt = Date.now()
  }
  const keeping = window.setInterval(() => {
    if (Date.now() - workedAt < KEEP_MILLIS) void currentMe().catch(() => undefined)
  }, KEEP_MILLIS)
  window.addEventListener('keydown', worked)
  window.addEventListener('pointerdown', worked)

  onScopeDispose(() => {
    window.clearInterval(keeping)
    window.removeEventListener('keydown', worked)
    window.removeEventListener('pointerdown', worked)
  })
}
