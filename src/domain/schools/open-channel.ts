import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { OpenChannel } from './forms.ts'

/** Put an official channel of a school on record, so that posts can be sent to it. */
export async function openChannel(
  db: Writer,
  actor: Actor,
  command: OpenChannel,
  now: Date,
): Promise<{ readonly ok: true; readonly channelId: string } | Refusal> {
  if (!may(actor, 'channel.keep', command.schoolId)) return refuseRole('channel.keep')
  const there = await twinOf(db, command)
  if (there) return there
  const channelId = randomUUID()
  await db
    .insertInto('channels')
    .values({
      trust_id: actor.trustId,
      channel_id: channelId,
      school_id: command.schoolId,
      name: command.name,
      network: command.network,
      audience: command.audience,
      address: command.address,
      status: 'open',
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.opened',
    schoolId: command.schoolId,
    subject: `channel:${channelId}`,
    facts: { network: command.network, audience: command.audience },
  })
  return { ok: true, channelId }
}

/** One account is one channel, or a takedown could be done on the wrong one. */
async function twinOf(db: Writer, command: OpenChannel): Promise<Refusal | undefined> {
  const { schoolId, name, network, audience, address } = command
  await sql`select pg_advisory_xact_lock(hashtextextended(${`channels ${schoolId}`}, 0))`.execute(
    db,
  )
  const open = await db
    .selectFrom('channels')
    .select(['name', 'network', 'audience', 'address'])
    .where('school_id', '=', schoolId)
    .where('status', '=', 'open')
    .execute()
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
  if (open.some((one) => same(one.name, name))) {
    return refuse('Another open channel has this name. Give it one of its own.', 'name')
  }
  const twin = open.find(
    (one) =>
      one.network === network &&
      (network === 'hosted' ? one.audience === audience : same(one.address, address)),
  )
  if (!twin) return undefined
  return network === 'hosted'
    ? refuse('The school’s own page for these readers is a channel already.', 'network')
    : refuse(`This address is the channel “${twin.name}” already.`, 'address')
}
