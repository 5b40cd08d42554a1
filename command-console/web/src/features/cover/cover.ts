import { computed, ref, shallowRef, watch } from 'vue'
import type { Bounds, CoverHole, CoverNow, LonLat, MoveUps, RoadBands, VehicleClass } from '@protocol/wire/types'
import { words } from '@protocol/words/language'
import { explainProblem } from '@protocol/words/problems'
import { get, post } from '../../app/api'
import { bandLines, collection } from './lines'
import { createPastCover } from './past'

/** Between two looks at the figures. */
const FIGURES_MILLIS = 3_000
/** Lines are many; they are asked for again at most this often. */
const LINES_MILLIS = 8_000
/** A proposal changes with every key; the hole is asked for once it stands. */
const HOLE_MILLIS = 400
/** Cover changes while a proposal stands; its hole is asked for again after this, or as soon as the figures are others. */
const HOLE_AGAIN_MILLIS = 8_000

/** Where isochrones start. */
export interface IsochroneFrom {
  readonly at: LonLat
  readonly vehicleClass: VehicleClass
}

/** Cover as this seat shows it: figures and lines are asked for only while somebody looks. */
function createCover() {
  const isOn = ref(false)
  const now = shallowRef<CoverNow>()
  const problem = ref('')
  const roads = shallowRef<RoadBands>()
  const from = shallowRef<IsochroneFrom>()
  const isochrone = shallowRef<RoadBands>()
  /** Local clock when what is shown was asked for; roads and units change after it. */
  const isochroneAt = ref(0)
  const isochroneProblem = ref('')
  const hole = shallowRef<CoverHole>()
  const moveUps = shallowRef<MoveUps>()
  /** Whether this seat's person may send units to cover. */
  const commands = ref(false)
  const past = createPastCover(isOn)
  let movesOf = 0
  let view: Bounds | undefined
  let timer: number | undefined
  let askedLines = 0
  let linesOf = ''
  let holeOf: ReadonlyArray<string> = []
  let holeTimer: number | undefined
  let holeAsked = 0
  let isochroneAsked = 0

  /** What lies on the map, the last above the others. */
  const lines = computed(() => collection([
    ...(isOn.value ? bandLines('cover', past.of.value === undefined ? roads.value : past.roads.value) : []),
    ...bandLines('isochrone', from.value === undefined ? undefined : isochrone.value),
    ...bandLines('hole', past.of.value === undefined ? hole.value?.lost : past.cover.value?.hole.lost),
  ]))

  async function look(): Promise<void> {
    if (!isOn.value) return
    try {
      now.value = await get<CoverNow>('/api/v1/cover')
      problem.value = ''
      await drawRoads(now.value)
      await lookForMoveUps(now.value)
    } catch (cause) {
      problem.value = explainProblem(cause, words.value)
    }
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void look(), FIGURES_MILLIS)
  }

  async function lookForMoveUps(at: CoverNow): Promise<void> {
    if (!commands.value || at.figures.at === movesOf) return
    movesOf = at.figures.at
    moveUps.value = await get<MoveUps>('/api/v1/cover/move-ups')
  }

  /** One was ordered: what was proposed beside it no longer holds. */
  function forgetMoveUps(): void {
    moveUps.value = undefined
    movesOf = 0
  }

  async function drawRoads(at: CoverNow): Promise<void> {
    const key = [at.figures.at, JSON.stringify(view)].join(' ')
    if (key === linesOf || Date.now() - askedLines < LINES_MILLIS) return
    askedLines = Date.now()
    linesOf = key
    roads.value = await get<RoadBands>('/api/v1/cover/roads' + (view === undefined ? '' : '?bounds=' + box(view)))
  }

  function box({ southWest: a, northEast: b }: Bounds): string {
    return [a.lon, a.lat, b.lon, b.lat].map((side) => side.toFixed(5)).join(',')
  }

  watch(isOn, (on) => {
    linesOf = ''
    askedLines = 0
    movesOf = 0
    if (on) void look()
    else window.clearTimeout(timer)
  })

  watch(from, async (start) => {
    const mine = ++isochroneAsked
    isochrone.value = undefined
    isochroneProblem.value = ''
    isochroneAt.value = Date.now()
    if (start === undefined) return
    try {
      const path = '/api/v1/isochrones?from=' + start.at.lon + ',' + start.at.lat + '&vehicleClass=' + start.vehicleClass
      const found = await get<RoadBands>(path)
      if (mine === isochroneAsked) isochrone.value = found
    } catch (cause) {
      if (mine === isochroneAsked) isochroneProblem.value = explainProblem(cause, words.value)
    }
  })

  /** Looks what sending these units would uncover, as long as they are proposed; nothing for none. */
  function previewHole(units: ReadonlyArray<string>): void {
    window.clearTimeout(holeTimer)
    holeAsked++
    holeOf = units
    // An old hole must not stand beside a new proposal.
    hole.value = undefined
    if (units.length > 0) holeTimer = window.setTimeout(() => void lookAtHole(), HOLE_MILLIS)
  }

  async function lookAtHole(): Promise<void> {
    const mine = ++holeAsked
    window.clearTimeout(holeTimer)
    try {
      const found = await post<CoverHole>('/api/v1/cover/hole', { units: holeOf })
      if (mine === holeAsked) hole.value = found
    } catch (cause) {
      // Without the preview the proposal stands as it is.
      console.warn('what a proposal would uncover is not known', cause)
      if (mine === holeAsked) hole.value = undefined
    }
    if (mine === holeAsked) holeTimer = window.setTimeout(() => void lookAtHole(), HOLE_AGAIN_MILLIS)
  }

  watch(() => now.value?.figures.at, () => {
    if (hole.value !== undefined) void lookAtHole()
  })

  /** The map was moved: the lines of what it shows now are wanted with the next look. */
  function showArea(seen: Bounds): void {
    view = seen
    past.showArea(box(seen))
  }

  return { isOn, now, problem, roads, from, isochrone, isochroneAt, isochroneProblem, hole, moveUps, commands, past, lines, previewHole, showArea, forgetMoveUps }
}

/** One for the page: the map draws what panels ask for. */
export const cover = createCover()
