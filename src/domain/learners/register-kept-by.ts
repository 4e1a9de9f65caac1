import type { Writer } from '../../db/handles.ts'
import { type Actor, may, refuseAt } from '../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../refusal.ts'

/**
 * Whether this person keeps the register of this school. The school's row is locked first by every
 * change to its learners, so that two of them never wait for each other in a circle.
 * @param unknown where a thing of the school was named: the answer that it does not exist
 */
export async function registerKeptBy(
  db: Writer,
  actor: Actor,
  schoolId: string,
  unknown?: Refusal,
): Promise<{ readonly ok: true; readonly revision: number } | Refusal> {
  const school = await db
    .selectFrom('schools')
    .select('register_revision')
    .where('school_id', '=', schoolId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!school) return refuseUnknown('That school is not part of this trust.')
  if (!may(actor, 'learner.keep', schoolId)) {
    return unknown
      ? refuseAt(actor, 'learner.keep', { schoolId, unknown })
      : refuseRole('learner.keep')
  }
  return { ok: true, revision: school.register_revision }
}
