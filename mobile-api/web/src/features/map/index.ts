export { default as MapPanel } from './MapPanel.vue'
export { keepTiles, tilesAround } from './tiles'
export { closuresNear } from './controls'
