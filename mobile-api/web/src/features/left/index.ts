export { default as LeftStrip } from './LeftStrip.vue'
