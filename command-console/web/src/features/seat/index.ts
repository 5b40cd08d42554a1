export { createDraft, peopleOf, provideDraft, useDraft, type Draft } from './draft'
export { usePickedName } from './naming'
export { default as PlaceField } from './PlaceField.vue'
export { default as SeatForm } from './SeatForm.vue'
