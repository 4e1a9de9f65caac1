import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'

/** Take a device out of use: by its owner, or by whoever keeps the school's channels and devices. */
export async function retireDevice(
  db: Writer,
  actor: Actor,
  command: { readonly deviceId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const device = await db
    .selectFrom('devices')
    .select(['school_id', 'person_id', 'retired_on'])
    .where('device_id', '=', command.deviceId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such device. Look at the list again.')
  if (!device) return unknown
  const { school_id: schoolId } = device
  const own = device.person_id === actor.personId
  if (!own && !may(actor, 'channel.keep', schoolId)) {
    return refuseAt(actor, 'channel.keep', { schoolId, unknown })
  }
  if (device.retired_on !== null) return refuse('This device was taken out of use already.')
  await db
    .updateTable('devices')
    .set({ retired_on: londonDate(now) })
    .where('device_id', '=', command.deviceId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'device.retired',
    schoolId: device.school_id,
    subject: `device:${command.deviceId}`,
  })
  return { ok: true }
}
