import { randomUUID } from 'node:crypto'
import type { Writer } from '../../../db/handles.ts'
import { daysAfter } from '../../calendar.ts'
import { type Actor, may, trailName } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../../refusal.ts'
import { refusePasswordText } from '../../refuse-password-text.ts'
import { appendEntry } from '../../trail/index.ts'
import type { AddTerm } from '../forms.ts'

/** No term is longer than a school year. */
const MOST_DAYS = 366

/** Put a stretch of open days of a school on record; two of one school never overlap. */
export async function addTerm(
  db: Writer,
  actor: Actor,
  command: AddTerm,
  now: Date,
): Promise<{ readonly ok: true; readonly termId: string } | Refusal> {
  const { schoolId, firstDay, lastDay } = command
  if (!may(actor, 'term.keep', schoolId)) return refuseRole('term.keep')
  const secret = refusePasswordText(command.name, 'name')
  if (secret) return secret
  if (daysAfter(firstDay, MOST_DAYS) < lastDay) {
    return refuse('A term is shorter than a year. Look at the two days again', 'lastDay')
  }
  await db
    .selectFrom('schools')
    .select('school_id')
    .where('school_id', '=', schoolId)
    .forUpdate()
    .execute()
  const other = await db
    .selectFrom('school_terms')
    .select('name')
    .where('school_id', '=', schoolId)
    .where('first_day', '<=', lastDay)
    .where('last_day', '>=', firstDay)
    .executeTakeFirst()
  if (other) return refuse(`These days overlap with ${other.name}. Take that off first`, 'firstDay')
  const termId = randomUUID()
  await db
    .insertInto('school_terms')
    .values({
      trust_id: actor.trustId,
      term_id: termId,
      school_id: schoolId,
      name: command.name,
      first_day: firstDay,
      last_day: lastDay,
      added_by: actor.personId,
      added_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'school_term.added',
    schoolId,
    subject: `school_term:${termId}`,
    facts: { first_day: firstDay, last_day: lastDay },
  })
  return { ok: true, termId }
}
