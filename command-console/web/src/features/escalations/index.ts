export { useEscalations, type Escalation } from './escalations'
export { default as EscalationDrawer } from './EscalationDrawer.vue'
export { sounds, type Sounds } from './sound'
