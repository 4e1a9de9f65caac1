import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'

/** Which channels are meant: of these schools, or these themselves. */
export interface Meant {
  readonly schoolIds?: readonly string[]
  readonly channelIds?: readonly string[]
}

/**
 * The open channels meant, with what of their school and their owner decides how they stand.
 * @param today calendar date in Europe/London
 */
export async function openChannelRows(db: Reader, meant: Meant, today: string) {
  const { schoolIds, channelIds } = meant
  if (schoolIds?.length === 0 || channelIds?.length === 0) return []
  let query = db
    .selectFrom('channels as c')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .selectAll('c')
    .select((select) => [
      's.mail_domains',
      sql<boolean>`btrim(c.house_rules) <> '' or btrim(s.house_rules) <> ''`.as('has_rules'),
      sql<boolean>`btrim(s.terms_of_use) <> ''`.as('has_terms'),
      worksAtSchool('c.owner_id', today).as('owner_here'),
      select
        .selectFrom('publications as p')
        .select(({ fn }) => fn.max('p.published_at').as('at'))
        .whereRef('p.channel_id', '=', 'c.channel_id')
        .where('p.state', '<>', 'stopped')
        .as('last_post_at'),
    ])
    .where('c.status', '=', 'open')
    .orderBy('c.name')
    .orderBy('c.channel_id')
  if (schoolIds) query = query.where('c.school_id', 'in', [...schoolIds])
  if (channelIds) query = query.where('c.channel_id', 'in', [...channelIds])
  return query.execute()
}
export type OpenChannelRow = Awaited<ReturnType<typeof openChannelRows>>[number]

/** Everyone who ever ran these channels, and whether they still work at the school. */
export async function staffRows(db: Reader, channelIds: readonly string[], today: string) {
  if (channelIds.length === 0) return []
  return db
    .selectFrom('channel_staff as cs')
    .innerJoin('channels as c', 'c.channel_id', 'cs.channel_id')
    .innerJoin('people as p', 'p.person_id', 'cs.person_id')
    .select([
      'cs.channel_staff_id',
      'cs.channel_id',
      'cs.person_id',
      'cs.part',
      'cs.from_date',
      'cs.to_date',
      'p.name',
      'p.position',
      'p.left_on',
      worksAtSchool('cs.person_id', today).as('here'),
    ])
    .where('cs.channel_id', 'in', [...channelIds])
    .orderBy('cs.part')
    .orderBy('p.name')
    .orderBy('cs.channel_staff_id')
    .execute()
}
export type StaffRow = Awaited<ReturnType<typeof staffRows>>[number]

/** Whether somebody works at the school of the channel `c`: it is their home, or they hold a role there. */
function worksAtSchool(person: 'c.owner_id' | 'cs.person_id', today: string) {
  return sql<boolean>`exists (
    select from people w
    where w.person_id = ${sql.ref(person)} and (w.left_on is null or w.left_on > ${today})
      and (w.school_id = c.school_id or exists (
        select from appointments a
        where a.person_id = w.person_id and (a.school_id is null or a.school_id = c.school_id)
          and a.from_date <= ${today} and (a.to_date is null or a.to_date > ${today}))))`
}
