/**
 * Text that people typed stands between these marks inside our own sentences, so that its direction and its quotes cannot
 * disturb what is around it. Where HTML shows it, `Said` makes a `<bdi>` of it; elsewhere the marks themselves isolate.
 */
const FIRST = '\u2068'
const LAST = '\u2069'
/** All characters that open, close or override a direction: people's text may not break out with them. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g

export interface Piece {
  readonly text: string
  readonly isSaid: boolean
}

/** Marks people's own text. Nothing stays nothing. */
export function said(text: string): string {
  const plain = text.replace(DIRECTIONS, '')
  return plain === '' ? '' : FIRST + plain + LAST
}

/** A sentence cut into what we say and what people said. */
export function pieces(sentence: string): ReadonlyArray<Piece> {
  return sentence
    .split(/(\u2068[^\u2069]*\u2069)/)
    .filter((text) => text !== '')
    .map((text) => (text.startsWith(FIRST) ? { text: text.slice(1, -1), isSaid: true } : { text, isSaid: false }))
}

/** A sentence without marks, for titles and tests. */
export function plain(sentence: string): string {
  return sentence.replace(DIRECTIONS, '')
}
