import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import type { NameDeputy } from './forms.ts'
import { mayKeepPeople } from './may-keep-people.ts'

/**
 * Name who acts in a role while its holder is away. The holder keeps acting too; the record of
 * each decision says which of them it was.
 */
export async function nameDeputy(
  db: Writer,
  actor: Actor,
  command: NameDeputy,
  now: Date,
): Promise<
  { readonly ok: true; readonly coverId: string } | { readonly ok: false; readonly message: string }
> {
  if (!mayKeepPeople(actor, command.schoolId)) {
    return { ok: false, message: 'Naming a deputy is for the head and the administrator.' }
  }
  if (command.role === 'line_manager' && command.forPersonId === null) {
    return { ok: false, message: 'Say which line manager is away.' }
  }
  const ids = [command.personId, command.forPersonId].filter((id) => id !== null)
  const people = await db
    .selectFrom('people')
    .select('person_id')
    .where('person_id', 'in', ids)
    .where('left_on', 'is', null)
    .execute()
  if (people.length !== ids.length) return { ok: false, message: 'There is no such person here.' }
  const coverId = randomUUID()
  await db
    .insertInto('covers')
    .values({
      trust_id: actor.trustId,
      cover_id: coverId,
      school_id: command.schoolId,
      role: command.role,
      person_id: command.personId,
      for_person_id: command.forPersonId,
      from_date: command.fromDate,
      to_date: command.toDate,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'cover.named',
    schoolId: command.schoolId,
    subject: `person:${command.personId}`,
    facts: { cover: coverId, role: command.role, from: command.fromDate, to: command.toDate },
  })
  return { ok: true, coverId }
}
