import type { Reader } from '../../../db/handles.ts'

/** The newest of each kind of attestation of these channels. */
export async function newestAttestations(db: Reader, channelIds: readonly string[]) {
  if (channelIds.length === 0) return []
  return db
    .selectFrom('channel_attestations as a')
    .innerJoin('people as p', 'p.person_id', 'a.attested_by')
    .distinctOn(['a.channel_id', 'a.kind'])
    .select(['a.channel_id', 'a.kind', 'a.setting', 'a.seen', 'a.attested_at', 'p.name'])
    .where('a.channel_id', 'in', [...channelIds])
    .orderBy('a.channel_id')
    .orderBy('a.kind')
    .orderBy('a.attested_at', 'desc')
    .execute()
}

/** What the register knows to be amiss with these channels. */
export async function openBreaches(db: Reader, channelIds: readonly string[]) {
  if (channelIds.length === 0) return []
  return db
    .selectFrom('channel_breaches')
    .select(['breach_id', 'channel_id', 'rule', 'since'])
    .where('channel_id', 'in', [...channelIds])
    .where('mended_on', 'is', null)
    .execute()
}

/** The closings of these channels that are under way, and when their followers were told. */
export async function openClosures(db: Reader, channelIds: readonly string[]) {
  if (channelIds.length === 0) return []
  return db
    .selectFrom('channel_closures as c')
    .leftJoin('channel_closure_tasks as t', (join) =>
      join.onRef('t.closure_id', '=', 'c.closure_id').on('t.task', '=', 'tell_audience'),
    )
    .select(['c.closure_id', 'c.channel_id', 'c.begun_at', 't.settled_at'])
    .where('c.channel_id', 'in', [...channelIds])
    .where('c.ended_at', 'is', null)
    .execute()
}
