export { default as RoadDrawer } from './RoadDrawer.vue'
export { createRoadDesk, type RoadDesk } from './desk'
export { useTouchedRoads } from './touched'
export { effectWord, phaseOf, type Phase } from './controls'
