import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { RestrictLearner } from './forms.ts'
import { learnerKeptBy } from './learner-kept-by.ts'
import type { Protecting } from './protecting.ts'

/**
 * Hold a learner back from every channel, for a reason that only the safeguarding lead reads. The
 * trail names neither the reason nor the learner, as more people read the trail.
 */
export async function restrictLearner(
  db: Writer,
  actor: Actor,
  command: RestrictLearner,
  now: Date,
): Promise<Protecting<{ readonly restrictionId: string }>> {
  const found = await learnerKeptBy(db, actor, command.learnerId, 'restriction.keep')
  if (!found.ok) return found
  const secret = refusePasswordText(command.reason, 'reason')
  if (secret) return secret
  const restrictionId = randomUUID()
  await db
    .insertInto('restrictions')
    .values({
      trust_id: actor.trustId,
      restriction_id: restrictionId,
      learner_id: command.learnerId,
      kind: command.kind,
      reason: command.reason,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'restriction.made',
    schoolId: found.learner.schoolId,
    subject: `restriction:${restrictionId}`,
  })
  return { ok: true, restrictionId, protects: [command.learnerId] }
}
