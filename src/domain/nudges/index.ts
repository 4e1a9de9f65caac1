/** A kind word, once a term, to look over one's own accounts. */
export { type NudgesOf, nudgesOf, nudgesWaiting } from './nudges-of.ts'
export { forgetOldNudges, putNudgesAway } from './put-away.ts'
