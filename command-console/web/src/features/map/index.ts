import { defineAsyncComponent } from 'vue'

/** The map library is the largest part of the page; the board does not wait for it. */
export const MapView = defineAsyncComponent(() => import('./MapView.vue'))
