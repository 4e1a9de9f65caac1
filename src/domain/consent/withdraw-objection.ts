import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import type { WithdrawObjection } from './forms.ts'
import { learnerKeptBy } from './learner-kept-by.ts'
import type { Protecting } from './protecting.ts'

const NO_SUCH_OBJECTION =
  'That objection is not on record. Go back to the page before and choose again.'

/**
 * Lift an objection because whoever made it took it back. It never turns into a yes: without a
 * recorded yes the learner is still not shown.
 */
export async function withdrawObjection(
  db: Writer,
  actor: Actor,
  command: WithdrawObjection,
  now: Date,
): Promise<Protecting> {
  const objection = await db
    .selectFrom('objections')
    .select('learner_id')
    .where('objection_id', '=', command.objectionId)
    .executeTakeFirst()
  if (!objection) return refuseUnknown(NO_SUCH_OBJECTION)
  const found = await learnerKeptBy(db, actor, objection.learner_id, 'consent.keep')
  if (!found.ok) return found
  const by = { trustId: actor.trustId, actor: trailName(actor), schoolId: found.learner.schoolId }
  const lifted = await endObjection(db, by, command.objectionId, now)
  if (!lifted) return refuse('That objection was lifted already.')
  return { ok: true, protects: [] }
}

/** End a live objection, with its trail entry. @returns false when it had ended */
export async function endObjection(
  db: Writer,
  by: { readonly trustId: string; readonly actor: TrailActor; readonly schoolId: string },
  objectionId: string,
  now: Date,
): Promise<boolean> {
  const ended = await db
    .updateTable('objections')
    .set({ withdrawn_at: now, withdrawn_by: by.actor })
    .where('objection_id', '=', objectionId)
    .where('withdrawn_at', 'is', null)
    .returning(['learner_id', 'channel_id'])
    .executeTakeFirst()
  if (!ended) return false
  await appendEntry(db, {
    trustId: by.trustId,
    at: now,
    actor: by.actor,
    action: 'objection.lifted',
    schoolId: by.schoolId,
    subject: `learner:${ended.learner_id}`,
    facts: { objection: objectionId, channel: ended.channel_id },
  })
  return true
}
