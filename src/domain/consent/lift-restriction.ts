import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { LiftRestriction } from './forms.ts'
import { learnerKeptBy } from './learner-kept-by.ts'
import type { Protecting } from './protecting.ts'

const NO_SUCH_RESTRICTION =
  'There is no restriction that you can lift here. Go back to the page before and choose again.'

/**
 * End a restriction. Whoever is not the safeguarding lead gets the answer for one that does not
 * exist, so that the answer does not tell that there is one.
 */
export async function liftRestriction(
  db: Writer,
  actor: Actor,
  command: LiftRestriction,
  now: Date,
): Promise<Protecting> {
  const restriction = await db
    .selectFrom('restrictions')
    .select('learner_id')
    .where('restriction_id', '=', command.restrictionId)
    .executeTakeFirst()
  if (!restriction) return refuseUnknown(NO_SUCH_RESTRICTION)
  const found = await learnerKeptBy(db, actor, restriction.learner_id, 'restriction.keep')
  if (!found.ok) return refuseUnknown(NO_SUCH_RESTRICTION)
  const lifted = await db
    .updateTable('restrictions')
    .set({ lifted_at: now, lifted_by: actor.personId })
    .where('restriction_id', '=', command.restrictionId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  if (lifted.numUpdatedRows === 0n) return refuse('That restriction was lifted already.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'restriction.lifted',
    schoolId: found.learner.schoolId,
    subject: `restriction:${command.restrictionId}`,
  })
  return { ok: true, protects: [] }
}
