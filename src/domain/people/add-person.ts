import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import type { AddPerson } from './forms.ts'
import { mayKeepPeople } from './may-keep-people.ts'
import { refuseWithoutEmail } from './refuse-without-email.ts'

/**
 * Put an adult on record. They can sign in once they have a password; without an email address they sign a
 * policy on a shared screen or on paper.
 * @param passwordHash made with `hashPassword`, where the person has one from the start
 */
export async function addPerson(
  db: Writer,
  actor: Actor,
  command: AddPerson & { readonly passwordHash?: string },
  now: Date,
): Promise<{ readonly ok: true; readonly personId: string } | Refusal> {
  if (!mayKeepPeople(actor, command.schoolId)) return refuseRole('people.keep')
  const faulty = await refuseManager(db, command.lineManagerId, null)
  if (faulty) return faulty
  const personId = randomUUID()
  const added = await db
    .insertInto('people')
    .values({
      trust_id: actor.trustId,
      person_id: personId,
      school_id: command.schoolId,
      name: command.name,
      position: command.position,
      kind: command.kind,
      email: command.email,
      password_hash: command.passwordHash ?? null,
      line_manager_id: command.lineManagerId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['trust_id', 'email']).doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return refuseTakenEmail(command.email)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'person.added',
    schoolId: command.schoolId,
    subject: `person:${personId}`,
    facts: { kind: command.kind },
  })
  return { ok: true, personId }
}

export function refuseTakenEmail(email: string | null): Refusal {
  const message = `Somebody with the address ${email} is on record already. If it is the same person, open their record instead.`
  return refuse(message, 'email')
}

/** A line manager must be an adult who works here and signs in, and nobody manages themselves. */
export async function refuseManager(
  db: Writer,
  managerId: string | null,
  personId: string | null,
): Promise<Refusal | undefined> {
  if (managerId === null) return undefined
  if (managerId === personId) {
    return refuse(
      'Nobody is their own line manager. Choose somebody else, or nobody.',
      'lineManagerId',
    )
  }
  const manager = await db
    .selectFrom('people')
    .select(['name', 'email'])
    .where('person_id', '=', managerId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  if (manager) return refuseWithoutEmail(manager, 'lineManagerId')
  return refuse('This line manager does not work here. Choose again.', 'lineManagerId')
}
