import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { policyInForce, readDraft } from '../../policies/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'
import type { StartReplay } from './forms.ts'
import { countSentPosts } from './sent-posts.ts'

const NO_SUCH_DRAFT = refuseUnknown('There is no such draft, or it is not for your school.')

/**
 * Ask what a draft of a policy would decide otherwise of the posts that a school sent on some days.
 * It takes the place of what was asked of that draft before; the trail keeps that it was asked.
 * @returns the replay, of which nothing is judged yet, and how many posts it will judge
 */
export async function startReplay(
  db: Writer,
  actor: Actor,
  command: StartReplay,
  now: Date,
): Promise<{ readonly ok: true; readonly replayId: string; readonly posts: number } | Refusal> {
  const { draftId, schoolId, fromDay, untilDay } = command
  // Locked, so that two who ask at once follow one another.
  const place = await db
    .selectFrom('policy_draft_schools')
    .select('under_way')
    .where('draft_id', '=', draftId)
    .where('school_id', '=', schoolId)
    .forUpdate()
    .executeTakeFirst()
  const draft = place && (await readDraft(db, draftId))
  if (!draft || !may(actor, 'policy.see', schoolId)) return NO_SUCH_DRAFT
  if (!may(actor, 'policy.write', schoolId) && !may(actor, 'policy.approve', schoolId)) {
    return refuseRole('policy.write')
  }
  if (!place.under_way) return refuse('This draft has moved on. Look at where it stands now.')
  const { policyVersionId } = await policyInForce(db, schoolId, londonDate(now))
  const posts = await countSentPosts(db, { schoolId, fromDay, untilDay })
  const replayId = randomUUID()
  await db
    .deleteFrom('policy_replays')
    .where('draft_id', '=', draftId)
    .where('school_id', '=', schoolId)
    .execute()
  await db
    .insertInto('policy_replays')
    .values({
      trust_id: actor.trustId,
      replay_id: replayId,
      draft_id: draftId,
      school_id: schoolId,
      content_sha256: draft.contentSha256,
      policy_version_id: policyVersionId,
      from_day: fromDay,
      until_day: untilDay,
      posts,
      started_by: actor.personId,
      started_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'policy_draft.replayed',
    schoolId,
    subject: `policy_draft:${draftId}`,
    facts: { sha256: draft.contentSha256, from: fromDay, until: untilDay, posts },
  })
  return { ok: true, replayId, posts }
}
