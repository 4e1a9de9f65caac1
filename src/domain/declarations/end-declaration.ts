import type { Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'

/** Say of one’s own declaration that it is no longer so. It stays on record as it was. */
export async function endDeclaration(
  db: Writer,
  actor: Actor,
  command: { readonly declarationId: string; readonly schoolId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const ended = await db
    .updateTable('declarations')
    .set({ state: 'ended', ended_at: now })
    .where('declaration_id', '=', command.declarationId)
    .where('school_id', '=', command.schoolId)
    .where('person_id', '=', actor.personId)
    .where('state', '!=', 'ended')
    .returning('school_id')
    .executeTakeFirst()
  if (!ended) return refuseUnknown('There is no such declaration of yours that still stands.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'declaration.ended',
    schoolId: ended.school_id,
    subject: `declaration:${command.declarationId}`,
  })
  return { ok: true }
}
