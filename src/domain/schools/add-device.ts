import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { appendEntry } from '../trail/index.ts'
import { deviceRule } from './device-rule.ts'
import type { AddDevice } from './forms.ts'

/**
 * Put a device that takes photos for the school on record. One of the school's own may be used at
 * once; a person's own waits for approval (maesteg photo.1), where the policy lets it be approved.
 */
export async function addDevice(
  db: Writer,
  actor: Actor,
  command: AddDevice,
  now: Date,
): Promise<{ readonly ok: true; readonly deviceId: string } | Refusal> {
  const { make = '', model = '' } = command
  const faulty =
    refuseOthers(actor, command) ??
    refuseSecrets({ label: command.label, make, model }) ??
    (await refuseOwn(db, command, now))
  if (faulty) return faulty
  const deviceId = randomUUID()
  await db
    .insertInto('devices')
    .values({
      trust_id: actor.trustId,
      device_id: deviceId,
      school_id: command.schoolId,
      label: command.label,
      make,
      model,
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

function refuseOthers(actor: Actor, command: AddDevice): Refusal | undefined {
  const { ownedBy, personId, schoolId } = command
  if (may(actor, 'channel.keep', schoolId)) return undefined
  const own = ownedBy === 'person' && personId === actor.personId
  if (own && may(actor, 'post.draft', schoolId)) return undefined
  const message =
    'You may put a device of your own on record, not this one. Ask the media officer or the head.'
  return { ok: false, kind: 'forbidden', message }
}

function refuseSecrets(texts: Readonly<Record<string, string>>): Refusal | undefined {
  for (const [field, text] of Object.entries(texts)) {
    const secret = refusePasswordText(text, field)
    if (secret) return secret
  }
  return undefined
}

async function refuseOwn(db: Writer, command: AddDevice, now: Date): Promise<Refusal | undefined> {
  if (command.ownedBy === 'school') return undefined
  const { pack, overrides } = await policyInForce(db, command.schoolId, londonDate(now))
  const { ownAllowed, resolved } = deviceRule(pack, overrides)
  if (!ownAllowed) {
    return refuse(
      `Only the school’s own devices may take photos here. ${resolved.saysSo}`,
      'ownedBy',
    )
  }
  const owner = await db
    .selectFrom('people')
    .select('person_id')
    .where('person_id', '=', command.personId)
    .where('left_on', 'is', null)
    .executeTakeFirst()
  return owner ? undefined : refuse('Choose a person who works here.', 'personId')
}
