export { default as SceneScreen } from './SceneScreen.vue'
