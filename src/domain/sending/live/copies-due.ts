import { sql } from 'kysely'
import type { Reader } from '../../../db/handles.ts'
import { postContent, textFor } from '../../posts/index.ts'
import type { Approved } from './compare.ts'

/** Something of ours on a network that it is time to look at. */
export interface CopyDue extends Approved {
  readonly publicationId: string
  readonly channelId: string
  readonly remoteId: string
}

const AT_ONCE = 200

/**
 * What Gatepost put on networks and has not looked at for a while: soon after it went out, then every hour
 * of the first day, every six of the first fortnight, every day of the first year.
 */
export async function copiesDue(db: Reader, now: Date): Promise<CopyDue[]> {
  const rows = await db
    .selectFrom('publications as u')
    .innerJoin('network_accounts as a', 'a.channel_id', 'u.channel_id')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'u.post_id').onRef('v.version', '=', 'u.version'),
    )
    .leftJoin('live_checks as l', 'l.publication_id', 'u.publication_id')
    .select(['u.publication_id', 'u.channel_id', 'u.remote_id', 'v.content'])
    .where('u.state', '=', 'live')
    .where('u.remote_id', 'is not', null)
    .where('a.state', '=', 'open')
    .where('u.published_at', '>', sql<Date>`${now}::timestamptz - interval '1 year'`)
    .where('u.published_at', '<=', sql<Date>`${now}::timestamptz - interval '2 minutes'`)
    .where(
      sql<boolean>`l.checked_at is null or l.checked_at <= ${now}::timestamptz - case
        when u.published_at > ${now}::timestamptz - interval '1 day' then interval '1 hour'
        when u.published_at > ${now}::timestamptz - interval '14 days' then interval '6 hours'
        else interval '1 day' end`,
    )
    .orderBy(sql`l.checked_at asc nulls first`)
    .limit(AT_ONCE)
    .execute()
  return rows.map((row) => {
    const content = postContent.parse(row.content)
    return {
      publicationId: row.publication_id,
      channelId: row.channel_id,
      remoteId: row.remote_id ?? '',
      text: textFor(content, row.channel_id),
      photos: content.photos.length,
    }
  })
}
