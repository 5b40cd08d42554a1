import { defineAsyncComponent } from 'vue'

/** Loaded when it is opened, so that the seat itself is there sooner. */
export const UnitDrawer = defineAsyncComponent(() => import('./UnitDrawer.vue'))
