export { default as AdviceStrip } from './AdviceStrip.vue'
