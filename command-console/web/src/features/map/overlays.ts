import type { Map as LibreMap } from 'maplibre-gl'
import { computed, onBeforeUnmount, onMounted, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue'
import type { Basis, Incident, LonLat } from '@protocol/wire/types'
import { showOverlay } from '@protocol/map/open'
import { language } from '@protocol/words/language'
import { useNow, type Seat } from '../board'
import { cover } from '../cover'
import { useTouchedRoads, type RoadDesk } from '../roads'
import { draftFeatures, incidentFeatures, pastIncident, stationFeatures, thenFeatures, uncertainty, unitFeatures, waterFeatures, wayFeatures } from './features'
import { markingsOf, type Marking } from './legend'
import { controlFeatures, drawingFeatures, roadFeatures } from './roads'
import { useWater } from './water'
import { useWays } from './ways'

/** Ages on the map move on even when nothing else does. */
const AGE_REFRESH_MILLIS = 5_000
const SECOND_MILLIS = 1_000

export interface OverlayOptions {
  readonly map: Readonly<ShallowRef<LibreMap | undefined>>
  /** Whether its layers are there. */
  readonly ready: Readonly<Ref<boolean>>
  readonly seat: Seat
  readonly desk: RoadDesk
  readonly incident: () => Incident | undefined
  readonly draftPoint: () => LonLat | undefined
  /** What a decision was based on, while it is shown as it was then; the units of now are hidden. */
  readonly then: () => Basis | undefined
}

export interface Overlays {
  /** What the lines on the roads mean now. */
  readonly markings: ComputedRef<ReadonlyArray<Marking>>
  /** Whether there are more roads under control than are drawn. */
  readonly isCut: ComputedRef<boolean>
}

/** Everything that lies over the map of the region, drawn from the stores; the map keeps no state of its own. */
export function useOverlays({ map, ready, seat, desk, incident, draftPoint, then }: OverlayOptions): Overlays {
  const { board } = seat
  const ways = useWays(incident, board)
  const water = useWater()
  const touched = useTouchedRoads(board)
  const now = useNow()
  let frame = 0
  let dirtyStations = true
  let aging = 0
  let stopPositions: (() => void) | undefined

  /** The map, once it can show something. */
  function target(): LibreMap | undefined {
    return ready.value ? map.value : undefined
  }

  /** All changes of one animation frame reach the map together. */
  function draw(): void {
    if (frame !== 0 || !ready.value) return
    frame = requestAnimationFrame(() => {
      frame = 0
      const on = target()
      if (on === undefined) return
      const past = then()
      showOverlay(on, 'units', past === undefined ? unitFeatures(board, seat.positions, Date.now()) : thenFeatures(past, board))
      showOverlay(on, 'incidents', past === undefined ? incidentFeatures(board) : pastIncident(past))
      drawRoads(on, past)
      if (dirtyStations) showOverlay(on, 'stations', stationFeatures(board))
      dirtyStations = false
    })
  }

  /** What holds on the roads now, or held then; a control begins and ends by time alone. */
  function drawRoads(on: LibreMap, past: Basis | undefined): void {
    const at = Date.now() + board.status.clockOffset
    showOverlay(on, 'roads', roadFeatures(board.roadControls.value, past === undefined ? touched.value : [], at))
    showOverlay(on, 'controls', past === undefined ? controlFeatures(board.roadControls.value.values(), at) : controlFeatures(cover.past.cover.value?.controls ?? [], past.at))
  }

  watch([ways, water, ready, then], () => {
    const on = target()
    if (on === undefined) return
    showOverlay(on, 'ways', wayFeatures(then() === undefined ? ways.value : []))
    showOverlay(on, 'water', waterFeatures(water.value))
  })
  watch([incident, draftPoint, ready], () => {
    const on = target()
    if (on === undefined) return
    showOverlay(on, 'draft', draftFeatures(draftPoint()))
    showOverlay(on, 'uncertainty', uncertainty(incident()))
  })
  watch([desk.points, desk.kind, desk.preview, ready], () => {
    const on = target()
    if (on !== undefined) showOverlay(on, 'drawing', drawingFeatures(desk.kind.value, desk.points.value, desk.preview.value?.lines ?? []))
  })
  watch([cover.lines, ready], () => {
    const on = target()
    if (on !== undefined) showOverlay(on, 'cover', cover.lines.value)
  })
  watch([board.roadControls, touched, cover.past.cover, board.incidents, language, then, ready], draw)
  watch([board.units, board.stations], () => { dirtyStations = true; draw() })

  onMounted(() => {
    stopPositions = seat.onPositions(draw)
    aging = window.setInterval(draw, AGE_REFRESH_MILLIS)
  })
  onBeforeUnmount(() => {
    stopPositions?.()
    window.clearInterval(aging)
    cancelAnimationFrame(frame)
  })

  /** To the second: what is drawn does not change between. */
  const second = computed(() => Math.floor((now.value + board.status.clockOffset) / SECOND_MILLIS) * SECOND_MILLIS)
  const markings = computed(() => {
    const past = then()
    const hasHole = cover.lines.value.features.some(({ properties }) => properties?.kind === 'hole')
    return past === undefined ? markingsOf(board.roadControls.value.values(), hasHole, second.value) : markingsOf(cover.past.cover.value?.controls ?? [], hasHole, past.at)
  })

  return { markings, isCut: computed(() => touched.value.some(({ complete }) => !complete)) }
}
