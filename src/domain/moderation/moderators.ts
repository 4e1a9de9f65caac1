import { sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import type { ModeratorPart } from '../../policy/index.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'

/** Somebody who moderates at a school today. */
export interface Moderator {
  readonly personId: string
  readonly name: string
  /** Leads see every channel, read sealed copies and decide appeals. */
  readonly part: ModeratorPart
  /** The channels that they look after. */
  readonly channels: 'all' | readonly string[]
}

interface Row {
  readonly person_id: string
  readonly name: string
  readonly part: ModeratorPart
  readonly channel_id: string | null
}

/**
 * Who moderates at a school today: the media officer, the head, the safeguarding lead and their deputies, those
 * on the staff of a channel as its moderators, and whoever covers for one of them. Somebody who left, or
 * whose part ended, is not among them from that moment.
 * @param today calendar date in Europe/London
 */
export async function moderatorsOf(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<readonly Moderator[]> {
  const [own, covers] = await Promise.all([
    ownParts(db, schoolId, today),
    coversOn(db, schoolId, today),
  ])
  const found = new Map<string, Moderator>()
  for (const row of own) {
    add(found, { ...row, channels: row.channel_id === null ? 'all' : [row.channel_id] })
  }
  for (const cover of covers) {
    const away = own.filter((row) => row.person_id === cover.awayId)
    for (const { channel_id } of away) {
      const channels = channel_id === null ? 'all' : [channel_id]
      add(found, { person_id: cover.coveredBy, name: cover.name, part: 'moderator', channels })
    }
  }
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en-GB') || a.personId.localeCompare(b.personId),
  )
}

function add(
  found: Map<string, Moderator>,
  one: Omit<Row, 'channel_id'> & { readonly channels: Moderator['channels'] },
): void {
  const before = found.get(one.person_id)
  const channels =
    one.channels === 'all' || before?.channels === 'all'
      ? 'all'
      : [...new Set([...(before?.channels ?? []), ...one.channels])]
  const part = before?.part === 'lead' ? 'lead' : one.part
  found.set(one.person_id, { personId: one.person_id, name: one.name, part, channels })
}

async function ownParts(db: Reader, schoolId: string, today: string): Promise<readonly Row[]> {
  const roles = [...PERMISSIONS['comment.moderate']]
  const current = sql<boolean>`(p.left_on is null or p.left_on > ${today}::date)`
  const byRole = db
    .selectFrom('appointments as a')
    .innerJoin('people as p', 'p.person_id', 'a.person_id')
    .select(['p.person_id', 'p.name'])
    .select([
      sql<ModeratorPart>`'lead'`.as('part'),
      sql<string | null>`null::uuid`.as('channel_id'),
    ])
    .where('a.role', 'in', roles)
    .where((or) => or.or([or('a.school_id', '=', schoolId), or('a.school_id', 'is', null)]))
    .where('a.from_date', '<=', today)
    .where((or) => or.or([or('a.to_date', 'is', null), or('a.to_date', '>', today)]))
    .where(current)
  const byDeputy = db
    .selectFrom('covers as v')
    .innerJoin('people as p', 'p.person_id', 'v.person_id')
    .select(['p.person_id', 'p.name'])
    .select([
      sql<ModeratorPart>`'lead'`.as('part'),
      sql<string | null>`null::uuid`.as('channel_id'),
    ])
    .where('v.role', 'in', roles)
    .where('v.school_id', '=', schoolId)
    .where('v.from_date', '<=', today)
    .where('v.to_date', '>', today)
    .where(current)
  const byChannel = db
    .selectFrom('channel_staff as s')
    .innerJoin('channels as c', 'c.channel_id', 's.channel_id')
    .innerJoin('people as p', 'p.person_id', 's.person_id')
    .select(['p.person_id', 'p.name'])
    .select([sql<ModeratorPart>`'moderator'`.as('part'), 's.channel_id'])
    .where('c.school_id', '=', schoolId)
    .where('s.part', '=', 'moderator')
    .where('s.from_date', '<=', today)
    .where((or) => or.or([or('s.to_date', 'is', null), or('s.to_date', '>', today)]))
    .where(current)
  return byRole.unionAll(byDeputy).unionAll(byChannel).execute()
}

async function coversOn(db: Reader, schoolId: string, today: string) {
  return db
    .selectFrom('moderation_covers as c')
    .innerJoin('people as p', 'p.person_id', 'c.covered_by')
    .select(['c.away_id as awayId', 'c.covered_by as coveredBy', 'p.name'])
    .where('c.school_id', '=', schoolId)
    .where('c.from_date', '<=', today)
    .where('c.to_date', '>', today)
    .where((or) => or.or([or('p.left_on', 'is', null), or('p.left_on', '>', today)]))
    .execute()
}

/** The part that this person has today; undefined for those who moderate nothing here. */
export function partOf(moderators: readonly Moderator[], personId: string): Moderator | undefined {
  return moderators.find((one) => one.personId === personId)
}

/** Whether somebody looks after a channel. */
export function looksAfter(moderator: Moderator, channelId: string): boolean {
  return moderator.channels === 'all' || moderator.channels.includes(channelId)
}
