export { default as ExerciseBanner } from './ExerciseBanner.vue'
export { default as ExerciseDrawer } from './ExerciseDrawer.vue'
export { isUnderWay } from './exercise'
