import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { daysAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import type { RecordMention } from './forms.ts'

/**
 * Record that an adult agreed, in writing, to be named or shown in the school's posts (maesteg res.2,
 * oldchurch 17.6). The record says where the writing is; it does not hold it.
 */
export async function recordMentionPermission(
  db: Writer,
  actor: Actor,
  command: RecordMention,
  now: Date,
): Promise<{ readonly ok: true; readonly permissionId: string } | Refusal> {
  const { schoolId, personId, givenOn, lastDay, evidence } = command
  if (!may(actor, 'mention.keep', schoolId)) return refuseRole('mention.keep')
  if (givenOn > londonDate(now)) {
    return refuse(
      'Permission is recorded once it was given. Choose a day that has come.',
      'givenOn',
    )
  }
  const secret = refusePasswordText(evidence, 'evidence')
  if (secret) return secret
  const name = personId === null ? command.name : await nameOf(db, personId)
  if (name === undefined) return refuse('Choose a person who works here.', 'personId')
  const permissionId = randomUUID()
  await db
    .insertInto('mention_permissions')
    .values({
      trust_id: actor.trustId,
      permission_id: permissionId,
      school_id: schoolId,
      person_id: personId,
      name,
      given_on: givenOn,
      ends_on: lastDay && daysAfter(lastDay, 1),
      evidence,
      recorded_by: actor.personId,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'mention.recorded',
    schoolId,
    subject: `permission:${permissionId}`,
    facts: { person: personId, given: givenOn },
  })
  return { ok: true, permissionId }
}

async function nameOf(db: Writer, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('people')
    .select('name')
    .where('person_id', '=', personId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return row?.name
}
