/** One unit's position as it comes in a binary frame; see PositionFrame.java for the layout. */
export interface UnitPosition {
  readonly unit: string
  readonly lon: number
  readonly lat: number
  /** Degrees clockwise from north; undefined when unknown. */
  readonly headingDegrees?: number
  readonly speedMetersPerSecond?: number
  readonly accuracyMeters: number
  /** When the edge got it, on the server's clock. */
  readonly receivedAt: number
}

export interface PositionFrame {
  readonly sentAt: number
  readonly positions: ReadonlyArray<UnitPosition>
}

const VERSION = 1
const UNKNOWN = 65_535
const text = new TextDecoder()

/** Reads a frame, or throws when it is not one. */
export function readPositionFrame(buffer: ArrayBuffer): PositionFrame {
  const view = new DataView(buffer)
  if (view.byteLength < 12 || view.getUint8(0) !== VERSION) {
    throw new Error('not a position frame of version ' + VERSION)
  }
  const count = view.getUint16(2, true)
  const sentAt = view.getFloat64(4, true)
  const positions: UnitPosition[] = []
  let at = 12
  for (let i = 0; i < count; i++) {
    const length = view.getUint8(at)
    const unit = text.decode(new Uint8Array(buffer, at + 1, length))
    at += 1 + length
    const heading = view.getUint16(at + 8, true)
    const speed = view.getUint16(at + 10, true)
    positions.push({
      unit,
      lon: view.getInt32(at, true) / 1e7,
      lat: view.getInt32(at + 4, true) / 1e7,
      ...(heading === UNKNOWN ? {} : { headingDegrees: heading / 100 }),
      ...(speed === UNKNOWN ? {} : { speedMetersPerSecond: speed / 100 }),
      accuracyMeters: view.getUint16(at + 12, true),
      receivedAt: sentAt - view.getUint32(at + 14, true),
    })
    at += 18
  }
  return { sentAt, positions }
}
