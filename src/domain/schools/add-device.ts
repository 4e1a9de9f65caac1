import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { AddDevice } from './forms.ts'

/**
 * Put a device that takes photos for the school on record. One of the school's own may be used at
 * once; a person's own waits for approval (maesteg photo.1).
 */
export async function addDevice(
  db: Writer,
  actor: Actor,
  command: AddDevice,
  now: Date,
): Promise<
  | { readonly ok: true; readonly deviceId: string }
  | { readonly ok: false; readonly message: string }
> {
  const own = command.ownedBy === 'person' && command.personId === actor.personId
  const keeps = may(actor, 'channel.keep', command.schoolId)
  if (!keeps && !(own && may(actor, 'post.draft', command.schoolId))) {
    return { ok: false, message: 'You may register a device of your own, not this one.' }
  }
  const deviceId = randomUUID()
  await db
    .insertInto('devices')
    .values({
      trust_id: actor.trustId,
      device_id: deviceId,
      school_id: command.schoolId,
      label: command.label,
      owned_by: command.ownedBy,
      person_id: command.personId,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'device.added',
    schoolId: command.schoolId,
    subject: `device:${deviceId}`,
    facts: { owned_by: command.ownedBy },
  })
  return { ok: true, deviceId }
}
