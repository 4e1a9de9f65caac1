import type { Writer } from '../../db/handles.ts'
import { type Refusal, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import { personKeptBy } from './keepers.ts'
import { mayKeepPeople } from './may-keep-people.ts'

type Ended = { readonly ok: true; readonly sessions: number } | Refusal

/** Sign a person out on every device: oneself, or somebody whose record one keeps. */
export async function endSessionsOf(
  db: Writer,
  actor: Actor,
  command: { readonly personId: string },
  now: Date,
): Promise<Ended> {
  const own = command.personId === actor.personId
  const found = own ? undefined : await personKeptBy(db, actor, command.personId, now)
  if (found && !found.ok) return found
  const ended = await db
    .deleteFrom('sessions')
    .where('person_id', '=', command.personId)
    .executeTakeFirst()
  const sessions = Number(ended.numDeletedRows)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'sessions.ended',
    schoolId: found?.person.schoolId ?? actor.homeSchoolId,
    subject: `person:${command.personId}`,
    facts: { sessions },
  })
  return { ok: true, sessions }
}

/**
 * Sign everyone out, as after a lost device: the people whose home is one school, or (across the
 * trust) everybody. Whoever does it stays signed in, to go on.
 * @param command.schoolId null for the whole trust
 */
export async function signEveryoneOut(
  db: Writer,
  actor: Actor,
  command: { readonly schoolId: string | null },
  now: Date,
): Promise<Ended> {
  const { schoolId } = command
  if (!mayKeepPeople(actor, schoolId)) return refuseRole('people.keep')
  let query = db.deleteFrom('sessions').where('person_id', '!=', actor.personId)
  if (schoolId !== null) {
    query = query.where('person_id', 'in', (people) =>
      people.selectFrom('people').select('person_id').where('school_id', '=', schoolId),
    )
  }
  const sessions = Number((await query.executeTakeFirst()).numDeletedRows)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'sessions.ended',
    schoolId,
    subject: schoolId === null ? `trust:${actor.trustId}` : `school:${schoolId}`,
    facts: { sessions },
  })
  return { ok: true, sessions }
}
