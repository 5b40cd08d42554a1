export { default as IdleScreen } from './IdleScreen.vue'
