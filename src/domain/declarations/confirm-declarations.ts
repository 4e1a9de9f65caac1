import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName, worksAt } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'

/**
 * Say that what one has declared is all; “nothing to declare” counts as much. Asked again each year.
 * @param command seen: how many stood on the page that was confirmed, so that nobody confirms another’s tab
 */
export async function confirmDeclarations(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string; readonly seen: number },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { schoolId, seen } = command
  const { personId, trustId } = actor
  if (!(await worksAt(db, { personId, schoolId }, londonDate(now)))) {
    return refuseUnknown('This is not a school at which you work.')
  }
  const { standing } = await db
    .selectFrom('declarations')
    .select(({ fn }) => fn.countAll<string>().as('standing'))
    .where('person_id', '=', personId)
    .where('school_id', '=', schoolId)
    .where('state', '!=', 'ended')
    .executeTakeFirstOrThrow()
  if (Number(standing) !== seen) {
    return refuse('Your declarations have changed meanwhile. Look through them and confirm again.')
  }
  const confirmationId = randomUUID()
  await db
    .insertInto('declaration_confirmations')
    .values({
      trust_id: trustId,
      confirmation_id: confirmationId,
      school_id: schoolId,
      person_id: personId,
      confirmed_at: now,
      standing: seen,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'declarations.confirmed',
    schoolId,
    subject: `person:${personId}`,
    facts: { standing: seen },
  })
  return { ok: true }
}
