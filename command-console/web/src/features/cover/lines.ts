import type { Feature, FeatureCollection, LineString } from 'geojson'
import type { RoadBands } from '@protocol/wire/types'

/** What a line on the map is about: cover as it is, the way from one place, or what would be lost. */
export type LineKind = 'cover' | 'isochrone' | 'hole'

/** All bands as lines; `band` counts from 0, what is reached within no limit is -1. */
export function bandLines(kind: LineKind, bands: RoadBands | undefined): Feature<LineString>[] {
  return (bands?.bands ?? []).flatMap((band, index) =>
    band.lines.map((line): Feature<LineString> => ({
      type: 'Feature',
      properties: { kind, band: band.minutes === 0 ? -1 : index },
      geometry: { type: 'LineString', coordinates: pairs(line) },
    })))
}

function pairs(numbers: ReadonlyArray<number>): [number, number][] {
  const coordinates: [number, number][] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) coordinates.push([numbers[i] ?? 0, numbers[i + 1] ?? 0])
  return coordinates
}

export function collection(features: Feature<LineString>[]): FeatureCollection<LineString> {
  return { type: 'FeatureCollection', features }
}
