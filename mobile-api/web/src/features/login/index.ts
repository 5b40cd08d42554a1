export { default as LoginScreen } from './LoginScreen.vue'
