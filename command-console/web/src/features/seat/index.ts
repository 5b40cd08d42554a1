export { createDraft, provideDraft, useDraft, type Draft } from './draft'
export { default as SeatForm } from './SeatForm.vue'
