import { z } from 'zod'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'

export interface DescribeDevice {
  readonly deviceId: string
  readonly make: string
  readonly model: string
}

/**
 * Put the make and model of a device on record that has none yet, so that photos can be held against
 * it: by whoever keeps the school's devices, and never for a device of their own, which would let a
 * second one in under the first one's approval.
 */
export async function describeDevice(
  db: Writer,
  actor: Actor,
  command: DescribeDevice,
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const { deviceId, make, model } = command
  const unknown = refuseUnknown('There is no such device. Look at the list again.')
  if (!z.uuid().safeParse(deviceId).success) return unknown
  const device = await db
    .selectFrom('devices')
    .select(['school_id', 'person_id', 'retired_on', 'model'])
    .where('device_id', '=', deviceId)
    .forUpdate()
    .executeTakeFirst()
  if (!device) return unknown
  const { school_id: schoolId } = device
  if (!may(actor, 'channel.keep', schoolId)) {
    return refuseAt(actor, 'channel.keep', { schoolId, unknown })
  }
  if (device.person_id === actor.personId) {
    return refuse('Ask somebody else who keeps devices to do this for a device of your own.')
  }
  if (device.retired_on !== null) return refuse('This device was taken out of use.')
  if (device.model !== '') {
    return refuse('Its make and model are on record. If they are wrong, put it on record anew.')
  }
  const secret = refusePasswordText(make, 'make') ?? refusePasswordText(model, 'model')
  if (secret) return secret
  await db.updateTable('devices').set({ make, model }).where('device_id', '=', deviceId).execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'device.described',
    schoolId,
    subject: `device:${deviceId}`,
  })
  return { ok: true }
}
