import type { Writer } from '../../db/handles.ts'
import { lockLearner } from '../learners/index.ts'
import { refuse, refuseUnknown } from '../refusal.ts'
import type { FamilySession } from './family-session.ts'
import type { WithdrawObjection } from './forms.ts'
import type { Protecting } from './protecting.ts'
import { endObjection } from './withdraw-objection.ts'

/** A parent takes back an objection of their own. Nobody else's, and it never turns into a yes. */
export async function liftOwnObjection(
  db: Writer,
  family: FamilySession,
  command: WithdrawObjection,
  now: Date,
): Promise<Protecting> {
  const { learnerId, schoolId } = family.learner
  await lockLearner(db, learnerId)
  const own = await db
    .selectFrom('objections')
    .select('objection_id')
    .where('objection_id', '=', command.objectionId)
    .where('learner_id', '=', learnerId)
    .where('contact_id', '=', family.contactId)
    .executeTakeFirst()
  if (!own) return refuseUnknown('That objection is not one of yours. Look at the list again.')
  const by = { trustId: family.trustId, actor: `parent:${family.contactId}`, schoolId } as const
  const lifted = await endObjection(db, by, command.objectionId, now)
  return lifted ? { ok: true, protects: [] } : refuse('You have taken that objection back already.')
}
