export { default as PairingDrawer } from './PairingDrawer.vue'
export { default as AdminDrawer } from './AdminDrawer.vue'
