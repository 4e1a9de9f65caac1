import type { Reader } from '../../../db/handles.ts'
import type { ChannelStanding } from '../../../policy/index.ts'
import type { AttestationKind, ChannelPart, Openness } from '../../../vocabulary/channel-staff.ts'
import type { Network } from '../../../vocabulary/networks.ts'
import { londonDate } from '../../london-time.ts'
import { type ChannelFields, channelFields } from '../change-channel.ts'
import { type Closure, closureOf } from '../closure/open-closure.ts'
import { newestAttestations } from './channel-history.ts'
import { staffRows } from './channel-rows.ts'
import { channelStandings } from './standings.ts'

/** Somebody who runs a channel or did. */
export interface StaffMember {
  readonly channelStaffId: string
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly part: ChannelPart
  readonly from: string
  readonly endedOn: string | null
  /** Works at the school today. */
  readonly here: boolean
}

/** The last look at a setting. */
export interface Attestation {
  readonly kind: AttestationKind
  readonly setting: Openness | null
  readonly seen: string
  readonly by: string
  readonly at: Date
}

/** A channel whole, as its page shows it. */
export interface ChannelRecord extends ChannelFields {
  readonly channelId: string
  readonly schoolId: string
  readonly network: Network
  readonly registeredOn: string
  readonly closedOn: string | null
  readonly requestId: string | null
  readonly ownerName: string | null
  readonly standing: ChannelStanding | null
  readonly staff: readonly StaffMember[]
  readonly attestations: readonly Attestation[]
  readonly closure: Closure | undefined
  /** What is there now, as far as Gatepost knows. */
  readonly live: number
  /** Posts that were sent or approved for it and are not out yet. */
  readonly underWay: number
}

/** A channel with everything that its page tells; undefined where this trust has none such. */
export async function channelRecord(
  db: Reader,
  channelId: string,
  now: Date,
): Promise<ChannelRecord | undefined> {
  const row = await db
    .selectFrom('channels as c')
    .leftJoin('people as p', 'p.person_id', 'c.owner_id')
    .select(['c.school_id', 'c.network', 'c.registered_on', 'c.closed_on', 'c.request_id'])
    .select('p.name as owner_name')
    .where('c.channel_id', '=', channelId)
    .executeTakeFirst()
  if (!row) return undefined
  const ids = [channelId]
  const [fields, stood, staff, attestations, closure, counts] = await Promise.all([
    channelFields(db, channelId),
    channelStandings(db, { channelIds: ids }, now),
    staffRows(db, ids, londonDate(now)),
    newestAttestations(db, ids),
    closureOf(db, channelId),
    postCounts(db, channelId),
  ])
  return {
    ...fields,
    ...counts,
    channelId,
    schoolId: row.school_id,
    network: row.network,
    registeredOn: row.registered_on,
    closedOn: row.closed_on,
    requestId: row.request_id,
    ownerName: row.owner_name,
    standing: stood[0]?.standing ?? null,
    staff: staff.map((one) => ({
      channelStaffId: one.channel_staff_id,
      personId: one.person_id,
      name: one.name,
      position: one.position,
      part: one.part,
      from: one.from_date,
      endedOn: one.to_date,
      here: one.here,
    })),
    attestations: attestations.map(({ kind, setting, seen, name, attested_at }) => ({
      kind,
      setting,
      seen,
      by: name,
      at: attested_at,
    })),
    closure,
  }
}

async function postCounts(
  db: Reader,
  channelId: string,
): Promise<Pick<ChannelRecord, 'live' | 'underWay'>> {
  const [live, underWay] = await Promise.all([
    db
      .selectFrom('publications')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('channel_id', '=', channelId)
      .where('state', 'in', ['live', 'awaiting_proof', 'takedown_due'])
      .executeTakeFirst(),
    db
      .selectFrom('post_channels as pc')
      .innerJoin('posts as p', (join) =>
        join.onRef('p.post_id', '=', 'pc.post_id').onRef('p.version', '=', 'pc.version'),
      )
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('pc.channel_id', '=', channelId)
      .where('p.state', 'in', ['in_review', 'approved', 'held'])
      .executeTakeFirst(),
  ])
  return { live: live?.n ?? 0, underWay: underWay?.n ?? 0 }
}
