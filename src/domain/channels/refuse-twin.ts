import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { Audience, Network } from '../../vocabulary/networks.ts'
import { type Refusal, refuse } from '../refusal.ts'

interface Wanted {
  readonly schoolId: string
  readonly name: string
  readonly network: Network
  readonly audience: Audience
  readonly address: string
  /** The channel itself, where one on record changes. */
  readonly channelId?: string
}

/** One account is one channel, or a takedown could be done on the wrong one. */
export async function refuseTwin(db: Writer, wanted: Wanted): Promise<Refusal | undefined> {
  const { schoolId, name, network, audience, address, channelId } = wanted
  await sql`select pg_advisory_xact_lock(hashtextextended(${`channels ${schoolId}`}, 0))`.execute(
    db,
  )
  const rows = await db
    .selectFrom('channels')
    .select(['channel_id', 'name', 'network', 'audience', 'address'])
    .where('school_id', '=', schoolId)
    .where('status', '=', 'open')
    .execute()
  const others = rows.filter((row) => row.channel_id !== channelId)
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()
  if (others.some((one) => same(one.name, name))) {
    return refuse('Another open channel has this name. Give it one of its own.', 'name')
  }
  const twin = others.find(
    (one) =>
      one.network === network &&
      (network === 'hosted' ? one.audience === audience : same(one.address, address)),
  )
  if (!twin) return undefined
  return network === 'hosted'
    ? refuse('The school’s own page for these readers is a channel already.', 'network')
    : refuse(`This address is the channel “${twin.name}” already.`, 'address')
}
