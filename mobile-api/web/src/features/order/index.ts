export { default as OrderScreen } from './OrderScreen.vue'
