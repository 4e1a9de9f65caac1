import type { Reader } from '../../../db/handles.ts'
import { hearingRoles, type Overrides, type Pack, waysPast } from '../../../policy/index.ts'
import type { ConcernAbout, ConcernRoute } from '../../../vocabulary/concerns.ts'
import { MATTER_ROLES, type MatterRole } from '../../../vocabulary/matters.ts'
import { londonDate } from '../../london-time.ts'
import { rolesThatHear } from '../../need-to-know/index.ts'
import { bodiesAt, type KnownBody } from '../../outside-bodies/index.ts'
import { holdersOfRoles } from '../../people/index.ts'
import { policyInForce } from '../../policies/index.ts'

/** Who would read a concern at a school today, before anything is known of it. */
export interface WhoReads {
  readonly pack: Pack
  readonly overrides: Overrides
  /** The roles of the usual way; none where nobody at all could read it. */
  readonly usual: readonly MatterRole[]
  /** The ways past them that can be chosen. */
  readonly past: readonly Exclude<ConcernRoute, 'usual'>[]
  /** Roles that somebody holds: whom it can be about by their role. */
  readonly held: readonly MatterRole[]
  /** The local authority’s officer, as far as the school has put a telephone number on record. */
  readonly officers: readonly KnownBody[]
}

/** @param about what it is about, as far as is known */
export async function whoReads(
  db: Reader,
  schoolId: string,
  now: Date,
  about: ConcernAbout = 'pupil',
): Promise<WhoReads> {
  const today = londonDate(now)
  const { pack, overrides } = await policyInForce(db, schoolId, today)
  const wanted = hearingRoles({ about, route: 'usual', subjectRoles: [] }, pack, overrides)
  const [usual, holders, bodies] = await Promise.all([
    rolesThatHear(db, wanted, { schoolId, excluded: [] }, now),
    holdersOfRoles(db, { schoolId, roles: MATTER_ROLES }, today),
    bodiesAt(db, schoolId, today),
  ])
  const held = MATTER_ROLES.filter((role) => holders.some((holder) => holder.role === role))
  const officers = bodies.filter(
    ({ kind, phone }) => kind === 'allegations_officer' && phone !== '',
  )
  return { pack, overrides, usual: usual ?? [], past: waysPast(held), held, officers }
}
