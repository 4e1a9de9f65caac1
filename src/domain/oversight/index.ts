export { checkTrail, lastCheck, type PastCheck } from './check-trail.ts'
export { type ControlUses, controlUses, type Uses } from './control-uses.ts'
export {
  type Figures,
  figuresOf,
  GUARDED,
  type Guarded,
  type OpenFigures,
} from './figures/figures-of.ts'
export { handOutTrail } from './hand-out-trail.ts'
export { readTrail, TRAIL_PAGE, type TrailFilter, type TrailPage } from './read-trail.ts'
export type { TrailLine } from './trail-lines.ts'
