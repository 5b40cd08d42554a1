export { default as WayScreen } from './WayScreen.vue'
