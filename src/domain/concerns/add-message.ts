import { createHash, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { ConcernMessageKind } from '../../vocabulary/concerns.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { sealWords } from './words.ts'

interface NewMessage {
  readonly trustId: string
  readonly concernId: string
  readonly kind: Exclude<ConcernMessageKind, 'report'>
  readonly words: string
  /** The name of the form that it was written in. */
  readonly once: string
}

/**
 * Add to what was said. There is nothing that changes or takes away what stands.
 * @param at.by who writes; null for the reporter
 * @returns its id; undefined where the same form was sent before
 */
export async function addMessage(
  db: Writer,
  { trustId, concernId, kind, words, once }: NewMessage,
  at: { readonly keys: SealingKeys; readonly now: Date; readonly by: string | null },
): Promise<string | undefined> {
  const messageId = randomUUID()
  const made = await db
    .insertInto('concern_messages')
    .values({
      trust_id: trustId,
      message_id: messageId,
      concern_id: concernId,
      kind,
      written_by: at.by,
      written_at: at.now,
      once_key: onceOf(concernId, once),
      sealed_words: sealWords(at.keys, { trustId, messageId }, words),
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'once_key']).doNothing())
    .returning('message_id')
    .executeTakeFirst()
  return made?.message_id
}

/** A form's name counts within its own concern: nobody can stand in the way of another's words with it. */
function onceOf(concernId: string, once: string): string {
  return createHash('sha256').update(`${concernId}:${once}`).digest('base64url')
}
