import type { Reader } from '../../../db/handles.ts'
import { isJoinable, type JoinableNetwork } from '../../../vocabulary/networks.ts'
import { type Actor, may } from '../../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../../refusal.ts'

/** A channel whose account can be joined, for somebody who keeps channels there. */
export interface JoinableChannel {
  readonly trustId: string
  readonly channelId: string
  readonly schoolId: string
  readonly name: string
  readonly network: JoinableNetwork
  readonly address: string
}

/** Find a channel whose account this person may join, look after and take away. */
export async function findJoinable(
  db: Reader,
  actor: Actor,
  channelId: string,
): Promise<{ readonly ok: true; readonly channel: JoinableChannel } | Refusal> {
  const row = await db
    .selectFrom('channels')
    .select(['trust_id', 'channel_id', 'school_id', 'name', 'network', 'address', 'status'])
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
  if (!row || !may(actor, 'post.see', row.school_id)) {
    return refuseUnknown('There is no such channel, or it is not one that you may see.')
  }
  if (!may(actor, 'channel.keep', row.school_id)) return refuseRole('channel.keep')
  const { network } = row
  if (!isJoinable(network)) return refuse('Gatepost cannot publish to this network itself.')
  if (row.status !== 'open') return refuse('The channel is closed.')
  const { trust_id: trustId, school_id: schoolId, name, address } = row
  return { ok: true, channel: { trustId, channelId, schoolId, name, network, address } }
}
