import { randomBytes } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { addMessage } from './add-message.ts'
import type { CloseConcern } from './forms.ts'
import { entryAbout, lockConcern, NO_SUCH_CONCERN } from './record.ts'
import { refuseSecrets } from './refuse-secrets.ts'
import { takeStep } from './take-step.ts'

/** Close a concern with the reason, which is sealed and stays with those who may know of it. */
export async function closeConcern(
  db: Writer,
  actor: Actor,
  { concernId, reason }: CloseConcern,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const concern = await lockConcern(db, actor, concernId, now)
  if (!concern) return NO_SUCH_CONCERN
  const secret = refuseSecrets({ reason })
  if (secret) return secret
  const closed = await takeStep(db, concern, { action: 'close', reason })
  if (!closed.ok) return closed
  await appendEntry(db, { ...entryAbout(actor, concern, now), action: 'concern.closed' })
  const { trustId, personId } = actor
  const once = randomBytes(16).toString('base64url')
  await addMessage(
    db,
    { trustId, concernId, kind: 'note', words: reason, once },
    { keys, now, by: personId },
  )
  return closed
}
