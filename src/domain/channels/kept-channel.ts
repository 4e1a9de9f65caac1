import type { Writer } from '../../db/handles.ts'
import type { Network } from '../../vocabulary/networks.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, refuseAt } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { partOf } from './parts-of.ts'

/** A channel that is being changed; its row is locked until the end. */
export interface KeptChannel {
  readonly channelId: string
  readonly schoolId: string
  readonly name: string
  readonly network: Network
}

const UNKNOWN = refuseUnknown('There is no such channel. Look at the list again.')

/**
 * The open channel to be changed, for somebody who may: those who keep the school’s channels and whoever
 * answers for this one; to `tend` it, its administrators as well.
 */
export async function lockChannel(
  db: Writer,
  actor: Actor,
  want: { readonly channelId: string; readonly to: 'keep' | 'tend' },
  now: Date,
): Promise<({ readonly ok: true } & KeptChannel) | Refusal> {
  const { channelId, to } = want
  const row = await db
    .selectFrom('channels')
    .select(['school_id', 'name', 'network', 'status', 'owner_id'])
    .where('channel_id', '=', channelId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return UNKNOWN
  const { school_id: schoolId, name, network } = row
  const part = await partOf(db, { channelId, personId: actor.personId }, londonDate(now))
  const own = row.owner_id === actor.personId || (to === 'tend' && part === 'administrator')
  if (!own && !may(actor, 'channel.keep', schoolId)) {
    return refuseAt(actor, 'channel.keep', { schoolId, unknown: UNKNOWN })
  }
  if (row.status === 'closed')
    return refuse('This channel is closed. Nothing of it changes any more.')
  return { ok: true, channelId, schoolId, name, network }
}
