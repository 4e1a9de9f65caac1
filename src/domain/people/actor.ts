import { type Action, mayAny } from '../../vocabulary/actions.ts'
import type { Role } from '../../vocabulary/roles.ts'
import type { TrailActor } from '../trail/index.ts'

/** A role that a person holds today, in their own right or as the named deputy of someone away. */
export interface HeldRole {
  readonly role: Role
  /** Null: at every school of the trust. */
  readonly schoolId: string | null
  readonly asCover: boolean
  /** The person covered for, when the cover is for one person's own team. */
  readonly coversFor: string | null
}

/** The signed-in adult on whose behalf a command runs. */
export interface Actor {
  readonly trustId: string
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly homeSchoolId: string | null
  readonly roles: readonly HeldRole[]
}

/** The roles this person holds at a school today, cover and trust-wide roles included. */
export function rolesAt(actor: Actor, schoolId: string): Role[] {
  const held = actor.roles.filter((held) => held.schoolId === null || held.schoolId === schoolId)
  return [...new Set(held.map((held) => held.role))]
}

/** Whether this person may do this at this school today. */
export function may(actor: Actor, action: Action, schoolId: string): boolean {
  return mayAny(rolesAt(actor, schoolId), action)
}

/** The schools where this person may do this; `'all'` when a trust-wide role allows it. */
export function schoolsWhere(actor: Actor, action: Action): 'all' | string[] {
  const holding = actor.roles.filter((held) => mayAny([held.role], action))
  if (holding.some((held) => held.schoolId === null)) return 'all'
  return [...new Set(holding.flatMap((held) => held.schoolId ?? []))]
}

/** How the trail names this person. */
export function trailName(actor: Actor): TrailActor {
  return `person:${actor.personId}`
}
