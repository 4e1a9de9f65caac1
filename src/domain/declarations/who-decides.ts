import type { Reader } from '../../db/handles.ts'
import { type Actor, may, rolesAt } from '../people/index.ts'

/** Somebody who declared, as far as it matters for who reads it. */
export interface Declarer {
  readonly personId: string
  readonly schoolId: string
}

/**
 * Whether this person reads and accepts what another has declared: the head, the safeguarding lead, or the
 * line manager of whoever declared. What the head declares is read by a governor or by the trust, and
 * nobody reads their own.
 */
export async function decidesFor(
  db: Reader,
  actor: Actor,
  { personId, schoolId }: Declarer,
): Promise<boolean> {
  if (personId === actor.personId) return false
  const person = await db
    .selectFrom('people')
    .select('line_manager_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!person) return false
  if (person.line_manager_id === actor.personId) return true
  if (may(actor, 'declaration.decide', schoolId)) return true
  return watchesOver(actor, schoolId) && (await isHead(db, { personId, schoolId }))
}

/** Governors and trust officers read what heads declare, and nothing else. */
export function watchesOver(actor: Actor, schoolId: string): boolean {
  const roles = rolesAt(actor, schoolId)
  return roles.includes('governor') || roles.includes('trust_officer')
}

async function isHead(db: Reader, { personId, schoolId }: Declarer): Promise<boolean> {
  const held = await db
    .selectFrom('appointments')
    .select('appointment_id')
    .where('person_id', '=', personId)
    .where('role', '=', 'head')
    .where((where) => where.or([where('school_id', 'is', null), where('school_id', '=', schoolId)]))
    .where('to_date', 'is', null)
    .executeTakeFirst()
  return held !== undefined
}
