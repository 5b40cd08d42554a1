export { default as MapPanel } from './MapPanel.vue'
