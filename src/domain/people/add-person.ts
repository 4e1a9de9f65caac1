import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import type { AddPerson } from './forms.ts'
import { mayKeepPeople } from './may-keep-people.ts'

type Added =
  | { readonly ok: true; readonly personId: string }
  | { readonly ok: false; readonly message: string }

/**
 * Put an adult on record. They can sign in once they have a password.
 * @param passwordHash made with `hashPassword`, where the person has one from the start
 */
export async function addPerson(
  db: Writer,
  actor: Actor,
  command: AddPerson & { readonly passwordHash?: string },
  now: Date,
): Promise<Added> {
  if (!mayKeepPeople(actor, command.schoolId)) {
    return { ok: false, message: 'Adding people is for the head and the administrator.' }
  }
  const taken = await db
    .selectFrom('people')
    .select('person_id')
    .where('email', '=', command.email)
    .executeTakeFirst()
  if (taken) {
    return {
      ok: false,
      message: `Somebody with the address ${command.email} is on record already.`,
    }
  }
  const personId = randomUUID()
  await db
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
    .execute()
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
