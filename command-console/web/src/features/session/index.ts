export { useKeptSession } from './keep'
export { currentMe, logOut, type Me } from './session'
export { default as LoginPage } from './LoginPage.vue'
