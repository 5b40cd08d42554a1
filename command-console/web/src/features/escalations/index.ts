export { useEscalations, type Escalation } from './escalations'
export { useSilentMoveUps } from './moveUps'
export { default as EscalationDrawer } from './EscalationDrawer.vue'
export { sounds, type Sounds } from './sound'
