export { checkTrail, lastCheck, type PastCheck } from './check-trail.ts'
export { type ControlUses, controlUses, type Uses } from './control-uses.ts'
export {
  FIGURE_MONTHS,
  type Figures,
  figuresOf,
  GUARDED,
  type Guarded,
  type OpenFigures,
} from './figures/figures-of.ts'
export { handOutTrail } from './hand-out-trail.ts'
export { readTrail, TRAIL_PAGE, type TrailFilter, type TrailPage } from './read-trail.ts'
export {
  checkSafeguarding,
  lastSafeguardingCheck,
  type SafeguardingCheck,
} from './safeguarding/check-safeguarding.ts'
export { handOutKnown, handOutWhole } from './safeguarding/hand-out-safeguarding.ts'
export { leads } from './safeguarding/leads.ts'
export {
  readSafeguarding,
  type SafeguardingFilter,
  type SafeguardingPage,
  type UnnumberedLine,
} from './safeguarding/read-safeguarding.ts'
export type { TrailLine } from './trail-lines.ts'
