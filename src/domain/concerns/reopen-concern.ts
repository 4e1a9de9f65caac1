import type { Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { entryAbout, lockConcern, NO_SUCH_CONCERN } from './record.ts'
import { takeStep } from './take-step.ts'

/** Open a closed concern again. */
export async function reopenConcern(
  db: Writer,
  actor: Actor,
  { concernId }: { readonly concernId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const concern = await lockConcern(db, actor, concernId, now)
  if (!concern) return NO_SUCH_CONCERN
  const opened = await takeStep(db, concern, { action: 'reopen' })
  if (!opened.ok) return opened
  await appendEntry(db, { ...entryAbout(actor, concern, now), action: 'concern.reopened' })
  return opened
}
