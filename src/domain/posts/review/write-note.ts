import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { appendEntry } from '../../trail/index.ts'
import { MOVED_ON, NOT_FOUND, type Refusal, refuseSecret } from '../refusal.ts'
import { loadPost } from '../stored-post.ts'

export interface WriteNote {
  readonly postId: string
  /** The version that its writer had before their eyes. */
  readonly version: number
  readonly words: string
  /** The note that it answers; null for one of its own. */
  readonly answers: string | null
}

export const MAX_NOTE_WORDS = 2_000

/**
 * Write a note on a version of a post, or answer one: for its author and everybody who may see it. A note
 * decides nothing and is never published.
 */
export async function writeNote(
  db: Writer,
  actor: Actor,
  command: WriteNote,
  now: Date,
): Promise<{ ok: true; noteId: string } | Refusal> {
  const post = await loadPost(db, command.postId)
  const own = post?.authorId === actor.personId
  if (!post || !(own || (post.state !== 'draft' && may(actor, 'post.see', post.schoolId)))) {
    return NOT_FOUND
  }
  const words = command.words.trim()
  if (words === '') return missing
  const secret = refuseSecret(words, 'note_words')
  if (secret) return secret
  if (command.version > post.version) return MOVED_ON
  if (command.answers && !(await isNoteOf(db, command.answers, post.postId))) return NOT_FOUND
  const noteId = randomUUID()
  await db
    .insertInto('post_notes')
    .values({
      trust_id: post.trustId,
      note_id: noteId,
      post_id: post.postId,
      version: command.version,
      written_by: actor.personId,
      answers: command.answers,
      words,
      written_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: post.trustId,
    at: now,
    actor: trailName(actor),
    action: 'post.noted',
    schoolId: post.schoolId,
    subject: `post:${post.postId}`,
    facts: { version: command.version, note: noteId, answers: command.answers },
  })
  return { ok: true, noteId }
}

async function isNoteOf(db: Writer, noteId: string, postId: string): Promise<boolean> {
  const row = await db
    .selectFrom('post_notes')
    .select('note_id')
    .where('note_id', '=', noteId)
    .where('post_id', '=', postId)
    .executeTakeFirst()
  return row !== undefined
}

const missing: Refusal = {
  ok: false,
  kind: 'incomplete',
  message: 'Write something first.',
  faults: [{ field: 'note_words', message: 'Write something first' }],
}
