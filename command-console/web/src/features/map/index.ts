export { default as MapView } from './MapView.vue'
