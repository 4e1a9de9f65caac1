import type { Reader } from '../../../db/handles.ts'
import { JOINABLE, type JoinableNetwork } from '../../../vocabulary/networks.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'

/** An account as people see it; never with what opens it. */
export interface JoinedAccount {
  readonly server: string
  readonly handle: string
  readonly identity: string
  readonly state: 'unconfirmed' | 'open' | 'reconnect'
  readonly why: string
  readonly joinedBy: string
  readonly joinedAt: Date
  readonly confirmedBy: string | null
  readonly confirmedAt: Date | null
  readonly expiresAt: Date | null
}

/** A channel that Gatepost could publish to itself. */
export interface ChannelWithAccount {
  readonly channelId: string
  readonly schoolId: string
  readonly name: string
  readonly network: JoinableNetwork
  readonly address: string
  readonly account: JoinedAccount | undefined
}

/** The open channels of a school whose network Gatepost publishes to itself, by name. */
export async function accountsOf(db: Reader, schoolId: string): Promise<ChannelWithAccount[]> {
  const rows = await joined(db).where('c.school_id', '=', schoolId).execute()
  return rows.map(toChannel)
}

/** How long before its key runs out an account is spoken of, in days. */
export const EXPIRY_WARNING_DAYS = 14

/** Accounts that wait for whoever keeps the channels of a school: to confirm, to join anew, soon to run out. */
export async function accountsWaiting(
  db: Reader,
  actor: Actor,
  now: Date,
): Promise<ChannelWithAccount[]> {
  const schools = schoolsWhere(actor, 'channel.keep')
  if (schools !== 'all' && schools.length === 0) return []
  const soon = new Date(now.getTime() + EXPIRY_WARNING_DAYS * 24 * 3_600_000)
  let query = joined(db).where((where) =>
    where.or([
      where('a.state', 'in', ['unconfirmed', 'reconnect']),
      where('a.expires_at', '<=', soon),
    ]),
  )
  if (schools !== 'all') query = query.where('c.school_id', 'in', schools)
  return (await query.limit(50).execute()).map(toChannel)
}

function joined(db: Reader) {
  return db
    .selectFrom('channels as c')
    .leftJoin('network_accounts as a', 'a.channel_id', 'c.channel_id')
    .leftJoin('people as j', 'j.person_id', 'a.joined_by')
    .leftJoin('people as k', 'k.person_id', 'a.confirmed_by')
    .select(['c.channel_id', 'c.school_id', 'c.name', 'c.network', 'c.address'])
    .select(['a.server', 'a.handle', 'a.identity', 'a.state', 'a.why', 'a.joined_at'])
    .select(['a.confirmed_at', 'a.expires_at', 'j.name as joined_by', 'k.name as confirmed_by'])
    .where('c.status', '=', 'open')
    .where('c.network', 'in', JOINABLE)
    .orderBy('c.name')
}

type Row = Awaited<ReturnType<ReturnType<typeof joined>['executeTakeFirstOrThrow']>>

function toChannel(row: Row): ChannelWithAccount {
  return {
    channelId: row.channel_id,
    schoolId: row.school_id,
    name: row.name,
    network: row.network as JoinableNetwork,
    address: row.address,
    account: row.state === null ? undefined : toAccount(row),
  }
}

function toAccount(row: Row): JoinedAccount {
  if (row.state === null || row.joined_at === null) throw new Error('There is no account.')
  return {
    server: row.server ?? '',
    handle: row.handle ?? '',
    identity: row.identity ?? '',
    state: row.state,
    why: row.why ?? '',
    joinedBy: row.joined_by ?? '',
    joinedAt: row.joined_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    expiresAt: row.expires_at,
  }
}
