import { mayAny } from '../../vocabulary/actions.ts'
import { type Actor, may } from './actor.ts'

/**
 * Whether this person keeps the records of adults at a school; across the trust only whoever holds
 * such a role across the trust.
 */
export function mayKeepPeople(actor: Actor, schoolId: string | null): boolean {
  if (schoolId !== null) return may(actor, 'people.keep', schoolId)
  const across = actor.roles.filter((held) => held.schoolId === null).map((held) => held.role)
  return mayAny(across, 'people.keep')
}
