import 'maplibre-gl/dist/maplibre-gl.css'
import { addProtocol, Map as LibreMap, setWorkerUrl, type GeoJSONSource, type MapOptions } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { Protocol } from 'pmtiles'
import type { Feature, FeatureCollection, LineString, Point } from 'geojson'
import type { Theme } from '../theme/theme'
import type { LonLat, Way } from '../wire/types'
import { baseStyle } from './style'

/** Opens the quiet base map: north is up, nothing fades, no copyright line of tiles that are our own. */
export function openMap(container: HTMLElement, pmtilesUrl: string, view: Pick<MapOptions, 'bounds' | 'center' | 'zoom'>, theme: Theme = 'dark'): LibreMap {
  setWorkerUrl(workerUrl)
  addProtocol('pmtiles', new Protocol().tile)
  const map = new LibreMap({
    container, style: baseStyle(pmtilesUrl, theme), ...view,
    attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, maxZoom: 18, fadeDuration: 0,
  })
  map.touchZoomRotate.disableRotation()
  return map
}

export function addOverlay(map: LibreMap, name: string): void {
  map.addSource(name, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
}

export function showOverlay(map: LibreMap, name: string, data: FeatureCollection): void {
  void map.getSource<GeoJSONSource>(name)?.setData(data)
}

export function pointFeature(at: LonLat, properties: Record<string, string | number>): Feature<Point> {
  return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [at.lon, at.lat] } }
}

/** The line of a way, or nothing for one of fewer than two points. */
export function wayFeature(way: Way): Feature<LineString>[] {
  const coordinates: [number, number][] = []
  for (let i = 0; i + 1 < way.points.length; i += 2) coordinates.push([way.points[i] ?? 0, way.points[i + 1] ?? 0])
  return coordinates.length < 2 ? [] : [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }]
}
