import type { Reader } from '../../../db/handles.ts'
import type { Audience, Network } from '../../../vocabulary/networks.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { monthsAfter } from '../../calendar.ts'

/** What anyone may know of a channel: enough to tell it from an impostor, and no name of an adult. */
export interface PublicChannel {
  readonly name: string
  readonly network: Network
  readonly audience: Audience
  /** Empty for the school’s own page. */
  readonly address: string
  /** A role of whoever answers for it; null where nobody does. */
  readonly ownerRole: Role | null
  /** Its own; empty where those of the school hold. */
  readonly houseRules: string
  /** The day from which it is not the school’s any more; null while it is. */
  readonly closedOn: string | null
}

/** So long people may still come across what was once the school’s. */
const CLOSED_FOR_MONTHS = 12

/**
 * The real channels of a school, and those that were its own until not long ago.
 * @param today calendar date in Europe/London
 */
export async function publicChannels(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<PublicChannel[]> {
  const rows = await db
    .selectFrom('channels as c')
    .select((select) => [
      'c.name',
      'c.network',
      'c.audience',
      'c.address',
      'c.closed_on',
      'c.house_rules',
      select
        .selectFrom('appointments as a')
        .select(({ fn }) => fn.agg<Role[]>('array_agg', ['a.role']).as('roles'))
        .whereRef('a.person_id', '=', 'c.owner_id')
        .where((where) =>
          where.or([where('a.school_id', 'is', null), where('a.school_id', '=', schoolId)]),
        )
        .where('a.from_date', '<=', today)
        .where((where) =>
          where.or([where('a.to_date', 'is', null), where('a.to_date', '>', today)]),
        )
        .as('owner_roles'),
    ])
    .where('c.school_id', '=', schoolId)
    .where((where) => where.or([where('c.opens_on', 'is', null), where('c.opens_on', '<=', today)]))
    .where((where) =>
      where.or([
        where('c.closed_on', 'is', null),
        where('c.closed_on', '>', monthsAfter(today, -CLOSED_FOR_MONTHS)),
      ]),
    )
    .orderBy('c.status', 'desc')
    .orderBy('c.name')
    .orderBy('c.channel_id')
    .execute()
  return rows.map((row) => ({
    name: row.name,
    network: row.network,
    audience: row.audience,
    address: row.address,
    ownerRole: row.closed_on === null ? mostTelling(row.owner_roles ?? []) : null,
    houseRules: row.house_rules,
    closedOn: row.closed_on,
  }))
}

/** Of several roles the one by which people outside the school know somebody. */
const BEST_KNOWN: readonly Role[] = [
  'head',
  'deputy_head',
  'media_officer',
  'dsl',
  'office',
  'trust_officer',
]

function mostTelling(held: readonly Role[]): Role | null {
  return BEST_KNOWN.find((role) => held.includes(role)) ?? null
}
