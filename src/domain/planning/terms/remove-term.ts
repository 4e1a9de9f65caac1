import type { Writer } from '../../../db/handles.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuseRole, refuseUnknown } from '../../refusal.ts'
import { appendEntry } from '../../trail/index.ts'

/** Take a term off the record, such as one with a wrong day. */
export async function removeTerm(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly termId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, termId } = command
  if (!may(actor, 'term.keep', schoolId)) return refuseRole('term.keep')
  const removed = await db
    .deleteFrom('school_terms')
    .where('term_id', '=', termId)
    .where('school_id', '=', schoolId)
    .returning(['first_day', 'last_day'])
    .executeTakeFirst()
  if (!removed) return refuseUnknown('This term is not on record. It may be gone already.')
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'school_term.removed',
    schoolId,
    subject: `school_term:${termId}`,
    facts: { first_day: removed.first_day, last_day: removed.last_day },
  })
  return { ok: true }
}
