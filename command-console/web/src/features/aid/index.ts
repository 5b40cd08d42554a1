export { isOverdue, liesIn, missingNeeds, useAid } from './aid'
export { default as AidDrawer } from './AidDrawer.vue'
export { default as AidPanel } from './AidPanel.vue'
export { default as AidNow } from './AidNow.vue'
