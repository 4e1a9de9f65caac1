/** Having something taken down that stands elsewhere: asked of a platform, or of the person who posted it. */
export { type OpenTakedown, openTakedownForm, takedownStepForm } from './forms.ts'
export { type LetterNotNow, type LetterRecord, letterFor } from './letter-for.ts'
export { actionsFrom, mayBeAsked, TAKEDOWN_LIVES, type TakedownCapacity } from './lifecycle.ts'
export { openTakedown } from './open-takedown.ts'
export {
  listTakedowns,
  readTakedown,
  type TakedownSeen,
  type TakedownSummary,
  takedownsDue,
} from './read-takedown.ts'
export { CHECK_AFTER_HOURS, recordTakedownStep } from './record-takedown-step.ts'
