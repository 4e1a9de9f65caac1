export { checkTrail, lastCheck, type PastCheck } from './check-trail.ts'
export { handOutTrail } from './hand-out-trail.ts'
export { readTrail, TRAIL_PAGE, type TrailFilter, type TrailPage } from './read-trail.ts'
export type { TrailLine } from './trail-lines.ts'
