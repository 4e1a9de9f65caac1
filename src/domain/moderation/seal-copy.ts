import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { COPY_MONTHS } from '../../policy/index.ts'
import { monthsAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import type { Actor } from '../people/index.ts'
import { canonical } from '../trail/index.ts'
import { sha256 } from './comment-digests.ts'
import type { LockedComment } from './open-comment.ts'

/** What a comment was, as it is sealed; its digest is taken over exactly this. */
export interface SealedComment {
  readonly text: string
  readonly authorName: string
  readonly source: string
  readonly address: string | null
  readonly remoteId: string | null
  readonly writtenAt: string
  readonly receivedAt: string
}

/**
 * Seal what a comment says before it is taken away, so that what vanished can still be shown to those who must
 * see it. A second time seals nothing anew.
 * @returns the copy's id
 * @throws where there are no words left to seal
 */
export async function sealCopy(
  db: Writer,
  actor: Actor,
  comment: LockedComment,
  now: Date,
): Promise<string> {
  const there = await db
    .selectFrom('comment_copies')
    .select('copy_id')
    .where('comment_id', '=', comment.commentId)
    .executeTakeFirst()
  if (there) return there.copy_id
  if (comment.text === null) throw new Error('A comment without words cannot be sealed.')
  const sealed: SealedComment = {
    text: comment.text,
    authorName: comment.authorName,
    source: comment.source,
    address: comment.remoteAddress,
    remoteId: comment.remoteId,
    writtenAt: comment.writtenAt.toISOString(),
    receivedAt: comment.receivedAt.toISOString(),
  }
  const content = canonical(sealed)
  const copyId = randomUUID()
  await db
    .insertInto('comment_copies')
    .values({
      trust_id: actor.trustId,
      copy_id: copyId,
      comment_id: comment.commentId,
      content,
      content_sha256: sha256(content),
      sealed_by: actor.personId,
      sealed_at: now,
      keep_until: monthsAfter(londonDate(now), COPY_MONTHS),
    })
    .execute()
  return copyId
}
