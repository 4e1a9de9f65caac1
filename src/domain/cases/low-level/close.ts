import type { Writer } from '../../../db/handles.ts'
import { type Actor, trailName } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { sealText } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { At } from '../at.ts'
import type { CloseLowLevel } from '../forms.ts'
import { lowLevelActionOf } from '../places.ts'
import { MOVED_ON, NO_SUCH_CONCERN } from '../refusals.ts'
import { lockConcern } from './known.ts'

/** Close a low-level concern with what was done about it. It stays in the register. */
export async function closeLowLevel(
  db: Writer,
  actor: Actor,
  command: CloseLowLevel & { readonly concernId: string },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { concernId, action } = command
  const concern = await lockConcern(db, actor, concernId, at.now)
  if (!concern) return NO_SUCH_CONCERN
  if (concern.state !== 'open') return MOVED_ON
  const secret = refusePasswordText(action, 'action')
  if (secret) return secret
  const { trustId, personId } = actor
  await db
    .updateTable('low_level_concerns')
    .set({
      state: 'closed',
      closed_at: at.now,
      closed_by: personId,
      sealed_action: sealText(at.keys, lowLevelActionOf(trustId, concernId), action),
    })
    .where('concern_id', '=', concernId)
    .execute()
  await appendEntry(db, {
    trustId,
    at: at.now,
    actor: trailName(actor),
    action: 'conduct.closed',
    schoolId: concern.school_id,
    subject: `conduct:${concernId}`,
    facts: { matter: concernId },
  })
  return { ok: true }
}
