import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { ChannelPart } from '../../vocabulary/channel-staff.ts'
import type { Audience, Network } from '../../vocabulary/networks.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'

/** What the register keeps of a channel from its first day. */
export interface NewChannel {
  readonly schoolId: string
  readonly name: string
  readonly network: Network
  readonly audience: Audience
  readonly address: string
  readonly ownerId: string | null
  readonly purpose: string
  readonly successMeasures: string
  readonly exitPlan: string
  readonly recoveryAddress: string
  /** Years; null where it is not for learners, or nobody said. */
  readonly youngestAge: number | null
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly staff: readonly { readonly personId: string; readonly part: ChannelPart }[]
  readonly requestId: string | null
}

/** Write a channel and its staff, after whoever calls has asked whether it may be. @returns its id */
export async function insertChannel(
  db: Writer,
  actor: Actor,
  channel: NewChannel,
  now: Date,
): Promise<string> {
  const channelId = randomUUID()
  const { network, audience, requestId, staff } = channel
  await db
    .insertInto('channels')
    .values(toRow(actor, channelId, channel, now))
    .execute()
  for (const { personId, part } of staff) {
    await db
      .insertInto('channel_staff')
      .values({
        trust_id: actor.trustId,
        channel_staff_id: randomUUID(),
        channel_id: channelId,
        person_id: personId,
        part,
        from_date: londonDate(now),
        to_date: null,
        added_by: actor.personId,
        ended_by: null,
      })
      .execute()
  }
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'channel.opened',
    schoolId: channel.schoolId,
    subject: `channel:${channelId}`,
    facts: { network, audience, staff: staff.length, ...(requestId ? { request: requestId } : {}) },
  })
  return channelId
}

function toRow(actor: Actor, channelId: string, channel: NewChannel, now: Date) {
  return {
    trust_id: actor.trustId,
    channel_id: channelId,
    school_id: channel.schoolId,
    name: channel.name,
    network: channel.network,
    audience: channel.audience,
    address: channel.address,
    status: 'open',
    owner_id: channel.ownerId,
    purpose: channel.purpose,
    success_measures: channel.successMeasures,
    exit_plan: channel.exitPlan,
    recovery_address: channel.recoveryAddress,
    youngest_age: channel.youngestAge,
    registered_on: londonDate(now),
    opens_on: channel.opensOn,
    closes_on: channel.closesOn,
    request_id: channel.requestId,
  } as const
}
