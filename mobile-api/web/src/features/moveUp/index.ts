export { default as MoveUpScreen } from './MoveUpScreen.vue'
export { ownMoveUps, type OwnMoveUp } from './moveUp'
