import type { Reader, Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, rolesAt, trailName } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type DeviceRule, deviceRule } from './device-rule.ts'

/** Let a person's own device take photos for the school, in the role that the policy names. */
export async function approveDevice(
  db: Writer,
  actor: Actor,
  command: { readonly deviceId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const today = londonDate(now)
  const device = await db
    .selectFrom('devices')
    .select(['school_id', 'owned_by', 'person_id', 'approved_on', 'retired_on'])
    .where('device_id', '=', command.deviceId)
    .forUpdate()
    .executeTakeFirst()
  const unknown = refuseUnknown('There is no such device. Look at the list again.')
  if (!device) return unknown
  const { pack, overrides } = await policyInForce(db, device.school_id, today)
  const rule = deviceRule(pack, overrides)
  const standing = { schoolId: device.school_id, ownerId: device.person_id ?? '', rule }
  if (!(await mayApproveDevice(db, actor, standing))) {
    return rolesAt(actor, device.school_id).length > 0 ? refuseApprover(rule) : unknown
  }
  if (device.owned_by === 'school') return refuse('A device of the school needs no approval.')
  if (device.retired_on !== null) return refuse('This device was taken out of use.')
  if (device.approved_on !== null) return refuse('This device was approved already.')
  await db
    .updateTable('devices')
    .set({ approved_by: actor.personId, approved_on: today })
    .where('device_id', '=', command.deviceId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'device.approved',
    schoolId: device.school_id,
    subject: `device:${command.deviceId}`,
  })
  return { ok: true }
}

/**
 * Whether this person may approve a device of that owner. A line manager approves for their own team;
 * for an owner without one the head does. Nobody approves their own.
 */
export async function mayApproveDevice(
  db: Reader,
  actor: Actor,
  device: { readonly schoolId: string; readonly ownerId: string; readonly rule: DeviceRule },
): Promise<boolean> {
  const { schoolId, ownerId, rule } = device
  if (!rule.ownAllowed || actor.personId === ownerId) return false
  const held = actor.roles.filter((one) => one.schoolId === null || one.schoolId === schoolId)
  if (rule.approver !== 'line_manager') return held.some((one) => one.role === rule.approver)
  const owner = await db
    .selectFrom('people')
    .select('line_manager_id')
    .where('person_id', '=', ownerId)
    .executeTakeFirst()
  const manager = owner?.line_manager_id ?? null
  if (manager === null) return held.some((one) => one.role === 'head')
  return manager === actor.personId || held.some((one) => one.asCover && one.coversFor === manager)
}

function refuseApprover(rule: DeviceRule): Refusal {
  const message = rule.ownAllowed
    ? `A device is approved by the ${rule.approverSays} of whoever owns it, never by its owner. Ask them.`
    : `Only the school’s own devices may take photos here. ${rule.resolved.saysSo}`
  return { ok: false, kind: 'forbidden', message }
}
