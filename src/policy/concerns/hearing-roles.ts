import type { ConcernAbout, ConcernRoute } from '../../vocabulary/concerns.ts'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import { resolveParameter } from '../parameters/resolve.ts'
import type { Overrides, Pack } from '../types.ts'

export interface ConcernWay {
  readonly about: ConcernAbout
  readonly route: ConcernRoute
  /** The roles of whoever it is about; none where that is not known, or they hold none of these. */
  readonly subjectRoles: readonly MatterRole[]
}

/** Besides the safeguarding lead, who is told under the policy, by what it is about. */
const ALSO_ASKED: Readonly<Record<ConcernAbout, readonly string[]>> = {
  adult: ['misuse_report_route'],
  online: ['misuse_report_route'],
  unsure: ['misuse_report_route'],
  staff_abuse: ['staff_abuse_report_route'],
  pupil: [],
}

/**
 * The roles that a concern is for, before it is looked whether anybody in them may know of it.
 *
 * The reporter's own choice holds as it is. The usual way is the safeguarding lead, always, with whom the
 * policy names beside (cambrian:rep.1, lwlat:4.3b, maesteg:pers.8, societas:5.2c, oldchurch:10.1a). Never a
 * role whose holder it is about, nor one that answers to them: about the head it goes to the chair, about the
 * safeguarding lead to the head (policy-parameters 9.13; domain-facts M9).
 * @returns at least one role; for the reporter's own choice exactly that one
 */
export function hearingRoles(
  { about, route, subjectRoles }: ConcernWay,
  pack: Pack,
  overrides: Overrides = {},
): readonly MatterRole[] {
  if (route !== 'usual') return [route]
  if (subjectRoles.includes('head')) return ['chair']
  if (subjectRoles.includes('dsl')) return ['head']
  const named = ['safeguarding_report_route', ...ALSO_ASKED[about]].flatMap((key) => [
    resolveParameter(pack, key, overrides).value,
  ])
  const codes = new Set<unknown>(['dsl', ...named.flat()])
  return MATTER_ROLES.filter((role) => codes.has(role) && !subjectRoles.includes(role))
}

/**
 * The ways past the usual readers that a reporter can choose: roles that somebody holds, but those of the
 * person it is about.
 */
export function waysPast(
  held: readonly MatterRole[],
  subjectRoles: readonly MatterRole[] = [],
): readonly Exclude<ConcernRoute, 'usual'>[] {
  return (['head', 'chair', 'trust_officer'] as const).filter(
    (role) => held.includes(role) && !subjectRoles.includes(role),
  )
}
