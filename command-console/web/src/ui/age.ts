/** A unit whose position is older is dimmed and shows the age: it may be elsewhere by now. */
const OLD_SECONDS = 60

export function isOld(positionAgeSeconds: number): boolean {
  return positionAgeSeconds > OLD_SECONDS
}
