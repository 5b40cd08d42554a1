export { default as PreAlertCard } from './PreAlertCard.vue'
export { default as PreAlertScreen } from './PreAlertScreen.vue'
