export { missingNeeds, useAid } from './aid'
export { default as AidDrawer } from './AidDrawer.vue'
export { default as AidPanel } from './AidPanel.vue'
