export { default as PastDrawer } from './PastDrawer.vue'
