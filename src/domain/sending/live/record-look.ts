import type { Writer } from '../../../db/handles.ts'
import type { LiveCopy, NotDone } from '../../../networks/network.ts'
import { appendEntry } from '../../trail/index.ts'
import { isAsApproved, textDigest } from './compare.ts'
import type { CopyDue } from './copies-due.ts'

export type LookAnswer =
  | ({ readonly kind: 'live' } & LiveCopy)
  | { readonly kind: 'gone' }
  | NotDone

const MAX_KEPT_TEXT = 5_000

/**
 * Keep what was seen of a post on a network. What was changed or taken away there, without Gatepost, goes in
 * the trail once and stands before whoever publishes until they have seen to it.
 */
export async function recordLook(
  db: Writer,
  due: CopyDue,
  answer: LookAnswer,
  now: Date,
): Promise<'same' | 'changed' | 'gone' | 'unseen'> {
  const publication = await db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .select(['u.trust_id', 'u.post_id', 'u.state', 'c.school_id'])
    .where('u.publication_id', '=', due.publicationId)
    .forUpdate('u')
    .executeTakeFirstOrThrow()
  const outcome = outcomeOf(answer, due)
  if (publication.state !== 'live') return outcome
  const before = await db
    .selectFrom('live_checks')
    .select(['outcome', 'live_sha256', 'since'])
    .where('publication_id', '=', due.publicationId)
    .executeTakeFirst()
  const seen = answer.kind === 'live' && outcome === 'changed' ? seenOf(answer) : NOTHING_SEEN
  const news =
    outcome === 'unseen'
      ? false
      : before?.outcome !== outcome || before.live_sha256 !== seen.live_sha256
  const row = { checked_at: now, ...(outcome !== 'unseen' && { outcome, ...seen }) }
  const settled = { settled: null, settled_by: null, settled_at: null }
  await db
    .insertInto('live_checks')
    .values({
      trust_id: publication.trust_id,
      publication_id: due.publicationId,
      outcome,
      since: now,
      ...NOTHING_SEEN,
      ...row,
      ...settled,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['trust_id', 'publication_id'])
        .doUpdateSet({ ...row, ...(news && { since: now, ...settled }) }),
    )
    .execute()
  if (news && (outcome === 'changed' || outcome === 'gone')) {
    await appendEntry(db, {
      trustId: publication.trust_id,
      at: now,
      actor: 'system:sender',
      action: 'publication.looked',
      schoolId: publication.school_id,
      subject: `post:${publication.post_id}`,
      facts: { publication: due.publicationId, outcome, sha256: seen.live_sha256 ?? '' },
    })
  }
  return outcome
}

function outcomeOf(answer: LookAnswer, due: CopyDue): 'same' | 'changed' | 'gone' | 'unseen' {
  if (answer.kind === 'live') return isAsApproved(answer, due) ? 'same' : 'changed'
  return answer.kind === 'gone' ? 'gone' : 'unseen'
}

const NOTHING_SEEN = { live_text: null, live_photos: null, live_sha256: null, edited_at: null }

function seenOf({ text, photos, editedAt }: LiveCopy) {
  return {
    live_text: text.slice(0, MAX_KEPT_TEXT),
    live_photos: photos,
    live_sha256: textDigest(text),
    edited_at: editedAt,
  }
}
