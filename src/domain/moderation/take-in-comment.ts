import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { dueAt } from '../../policy/index.ts'
import { type CommentSource, STANDINGS } from '../../vocabulary/moderation.ts'
import type { GateIndexes } from '../posts/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { checkComment } from './check-comment.ts'
import { authorDigest, sha256, wordsDigest } from './comment-digests.ts'
import { beginHouseRules } from './house-rules.ts'
import { isFull } from './room-for-comments.ts'

/** A comment as it comes in, from wherever. */
export interface IncomingComment {
  readonly trustId: string
  readonly schoolId: string
  readonly channelId: string
  /** The post that it is about, where Gatepost knows it. */
  readonly publicationId: string | null
  readonly source: CommentSource
  /** The same for the same comment, however often it is sent. */
  readonly onceKey: string
  /** Its name on its network, and of what it answers; null for what has none. */
  readonly remote: { readonly id: string; readonly onId: string } | null
  /** Where a person can open it. */
  readonly address: string | null
  readonly authorName: string
  /** What tells this author from another on the channel: a handle, or the name as it was typed. */
  readonly author: string
  readonly text: string
  readonly writtenAt: Date
  readonly enteredBy: string | null
  readonly receiptSha256: string | null
}

export interface TakingIn {
  readonly gate: GateIndexes
  /** Keys the digest of the author. */
  readonly secret: string
  readonly now: Date
}

export const LONGEST_COMMENT = 3_000
const LONGEST_NAME = 100
const LONGEST_ADDRESS = 500

/**
 * Take a comment in: it is looked through by the rules of its channel and waits for a person. Whoever sends the
 * same twice has sent it once. Refused only where a flood has filled the queue.
 * @returns whether it is new here
 */
export async function takeInComment(
  db: Writer,
  comment: IncomingComment,
  tools: TakingIn,
): Promise<{ readonly ok: true; readonly commentId: string; readonly fresh: boolean } | Refusal> {
  // None of these waits for another, so that they share one journey to the database.
  const [before, full] = await Promise.all([
    knownComment(db, comment),
    isFull(db, comment),
    beginHouseRules(db, comment, tools.now),
  ])
  if (before) return { ok: true, commentId: before, fresh: false }
  if (full) {
    return refuse(
      'So many comments wait here already that no more can be taken. Try again tomorrow, or speak to the school.',
    )
  }
  const commentId = await keep(db, comment, tools)
  if (!commentId) {
    const there = await knownComment(db, comment)
    return { ok: true, commentId: there ?? '', fresh: false }
  }
  await appendEntry(db, {
    trustId: comment.trustId,
    at: tools.now,
    actor: actorOf(comment),
    action: 'comment.received',
    schoolId: comment.schoolId,
    subject: `comment:${commentId}`,
    facts: { channel: comment.channelId, sha256: sha256(fitted(comment.text, LONGEST_COMMENT)) },
  })
  return { ok: true, commentId, fresh: true }
}

function actorOf({ source, enteredBy }: IncomingComment): TrailActor {
  if (enteredBy) return `person:${enteredBy}`
  return source === 'page' ? 'system:public-page' : 'system:clock'
}

async function knownComment(db: Writer, comment: IncomingComment): Promise<string | undefined> {
  const row = await db
    .selectFrom('comments')
    .select('comment_id')
    .where('channel_id', '=', comment.channelId)
    .where('once_key', '=', comment.onceKey)
    .executeTakeFirst()
  return row?.comment_id
}

/** @returns the new comment's id; undefined where the same came in at this very moment */
async function keep(
  db: Writer,
  comment: IncomingComment,
  { gate, secret, now }: TakingIn,
): Promise<string | undefined> {
  const { schoolId, channelId, source } = comment
  const text = fitted(comment.text, LONGEST_COMMENT)
  const digests = {
    authorSha256: authorDigest(secret, channelId, comment.author),
    wordsSha256: wordsDigest(text),
  }
  const found = await checkComment(db, gate, { schoolId, channelId, text, ...digests }, now)
  const row = await db
    .insertInto('comments')
    .values({
      trust_id: comment.trustId,
      comment_id: randomUUID(),
      school_id: schoolId,
      channel_id: channelId,
      publication_id: comment.publicationId,
      source,
      once_key: comment.onceKey,
      remote_id: comment.remote?.id ?? null,
      on_remote_id: comment.remote?.onId ?? null,
      remote_address: comment.address && fitted(comment.address, LONGEST_ADDRESS),
      author_name: fitted(comment.authorName, LONGEST_NAME),
      author_sha256: digests.authorSha256,
      text,
      text_sha256: sha256(text),
      words_sha256: digests.wordsSha256,
      written_at: comment.writtenAt,
      received_at: now,
      entered_by: comment.enteredBy,
      state: 'waiting',
      revision: 1,
      standing: found.standing,
      rank: STANDINGS.findIndex(({ code }) => code === found.standing),
      reasons: JSON.stringify(found.reasons),
      due_at: dueAt({ standing: found.standing, source }, now),
      assigned_to: null,
      assigned_at: null,
      decided_at: null,
      hide_state: 'none',
      hide_after: null,
      receipt_sha256: comment.receiptSha256,
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'channel_id', 'once_key']).doNothing())
    .returning('comment_id')
    .executeTakeFirst()
  return row?.comment_id
}

/** What a network sends is cut to fit, and made what the database can hold. */
function fitted(text: string, most: number): string {
  return text.replaceAll('\0', '�').slice(0, most).toWellFormed()
}
