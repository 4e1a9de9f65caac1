import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { Refusal } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import { refuseManager, refuseTakenEmail } from './add-person.ts'
import type { ChangePerson } from './forms.ts'
import { personKeptBy } from './keepers.ts'
import { refuseLosingEmail } from './refuse-without-email.ts'

/**
 * Correct the record of an adult. The trail names which fields changed, not what they held. Whoever loses
 * their email address loses their password, links and sessions with it.
 */
export async function changePerson(
  db: Writer,
  actor: Actor,
  command: ChangePerson,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const found = await personKeptBy(db, actor, command.personId, now)
  if (!found.ok) return found
  const faulty = await refuseManager(db, command.lineManagerId, command.personId)
  if (faulty) return faulty
  if (await isTaken(db, command)) return refuseTakenEmail(command.email)
  const needed = command.email === null && (await refuseLosingEmail(db, command.personId, now))
  if (needed) return needed
  const before = await db
    .selectFrom('people')
    .select(['name', 'position', 'kind', 'email', 'line_manager_id'])
    .where('person_id', '=', command.personId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const after = {
    name: command.name,
    position: command.position,
    kind: command.kind,
    email: command.email,
    line_manager_id: command.lineManagerId,
  }
  const fields = (Object.keys(after) as (keyof typeof after)[]).filter(
    (field) => before[field] !== after[field],
  )
  if (fields.length === 0) return { ok: true }
  if (after.email === null) await endSignIn(db, command.personId)
  await db.updateTable('people').set(after).where('person_id', '=', command.personId).execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'person.changed',
    schoolId: found.person.schoolId,
    subject: `person:${command.personId}`,
    facts: { fields },
  })
  return { ok: true }
}

async function endSignIn(db: Writer, personId: string): Promise<void> {
  await db
    .updateTable('people')
    .set({ password_hash: null })
    .where('person_id', '=', personId)
    .execute()
  await db.deleteFrom('password_links').where('person_id', '=', personId).execute()
  await db.deleteFrom('sessions').where('person_id', '=', personId).execute()
}

/** Asked under a lock, so that two people are not given one address at the same moment. */
async function isTaken(db: Writer, { email, personId }: ChangePerson): Promise<boolean> {
  if (email === null) return false
  await sql`select pg_advisory_xact_lock(hashtextextended(${`email ${email}`}, 0))`.execute(db)
  const other = await db
    .selectFrom('people')
    .select('person_id')
    .where('email', '=', email)
    .where('person_id', '!=', personId)
    .executeTakeFirst()
  return other !== undefined
}
