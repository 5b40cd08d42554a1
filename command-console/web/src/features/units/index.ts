export { default as UnitDrawer } from './UnitDrawer.vue'
