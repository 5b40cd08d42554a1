import { defineAsyncComponent } from 'vue'

/** Loaded when they are opened, so that the seat itself is there sooner. */
export const PairingDrawer = defineAsyncComponent(() => import('./PairingDrawer.vue'))
export const AdminDrawer = defineAsyncComponent(() => import('./AdminDrawer.vue'))
