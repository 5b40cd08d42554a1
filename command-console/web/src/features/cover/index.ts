import { defineAsyncComponent } from 'vue'

export { cover } from './cover'
export { default as CoverPanel } from './CoverPanel.vue'
export { default as CoverHole } from './CoverHole.vue'
export { default as PastCover } from './PastCover.vue'
export { default as IsochronePanel } from './IsochronePanel.vue'
export { addCoverLayers, HOLE_COLOUR } from './layers'
/** The chart library is large; the page does not wait for it. */
export const ForceArrival = defineAsyncComponent(() => import('./ForceArrival.vue'))
