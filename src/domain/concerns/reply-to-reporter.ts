import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { addMessage } from './add-message.ts'
import type { Reply } from './forms.ts'
import { lockConcern, NO_SUCH_CONCERN } from './record.ts'
import { refuseSecrets } from './refuse-secrets.ts'

/** Write to whoever reported a concern; they read it when they come back with their code. */
export async function replyToReporter(
  db: Writer,
  actor: Actor,
  { concernId, words, once }: Reply,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const concern = await lockConcern(db, actor, concernId, now)
  if (!concern) return NO_SUCH_CONCERN
  if (concern.reporter === 'comment') {
    return refuse('This came from a comment: nobody could read a reply here.', 'words')
  }
  const secret = refuseSecrets({ words })
  if (secret) return secret
  const { trustId, personId } = actor
  const message = await addMessage(
    db,
    { trustId, concernId, kind: 'reply', words, once },
    { keys, now, by: personId },
  )
  if (!message) return { ok: true }
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'concern.replied',
    schoolId: concern.schoolId,
    subject: `concern:${concernId}`,
    facts: { message },
  })
  return { ok: true }
}
