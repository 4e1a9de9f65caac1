import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry, canonical } from '../trail/index.ts'
import { sha256 } from './comment-digests.ts'
import { openComment } from './open-comment.ts'
import type { SealedComment } from './seal-copy.ts'

const stored = z.object({
  text: z.string(),
  authorName: z.string(),
  source: z.string(),
  address: z.string().nullable(),
  remoteId: z.string().nullable(),
  writtenAt: z.string(),
  receivedAt: z.string(),
})

/** A sealed copy as it is read. */
export interface OpenedCopy extends SealedComment {
  readonly sha256: string
  /** Whether it is word for word what was sealed. */
  readonly whole: boolean
  readonly sealedAt: Date
  /** Calendar date; null while it belongs to a concern. */
  readonly keepUntil: string | null
}

/** Open the sealed copy of a comment, for one who leads moderation. That they did is an entry in the trail. */
export async function readCopy(
  db: Writer,
  actor: Actor,
  command: { readonly commentId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly copy: OpenedCopy } | Refusal> {
  const opened = await openComment(db, actor, command, { action: 'read_copy', now })
  if (!opened.ok) return opened
  const row = await copyRow(db, command.commentId)
  if (!row) return refuse('There is no sealed copy of this comment, or its time was up.')
  const sealed = stored.parse(row.content)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'comment.copy_read',
    schoolId: opened.comment.schoolId,
    subject: `comment:${command.commentId}`,
    facts: { copy: row.copy_id, sha256: row.content_sha256 },
  })
  return {
    ok: true,
    copy: {
      ...sealed,
      sha256: row.content_sha256,
      whole: sha256(canonical(sealed)) === row.content_sha256,
      sealedAt: row.sealed_at,
      keepUntil: row.keep_until,
    },
  }
}

/** The words of a sealed copy, to be put back; undefined where there is none. */
export async function sealedText(db: Reader, commentId: string): Promise<string | undefined> {
  const row = await copyRow(db, commentId)
  return row && stored.parse(row.content).text
}

function copyRow(db: Reader, commentId: string) {
  return db
    .selectFrom('comment_copies')
    .select(['copy_id', 'content', 'content_sha256', 'sealed_at', 'keep_until'])
    .where('comment_id', '=', commentId)
    .executeTakeFirst()
}
