export { default as JointDrawer } from './JointDrawer.vue'
