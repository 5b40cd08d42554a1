export { default as ArrivalDrawer } from './ArrivalDrawer.vue'
