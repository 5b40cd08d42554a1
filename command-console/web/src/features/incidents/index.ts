export { forceOf, isActive, waitingCalls } from './incidents'
export { default as IncidentBoard } from './IncidentBoard.vue'
export { default as IncidentPanel } from './IncidentPanel.vue'
