export { default as DeskScreen } from './DeskScreen.vue'
