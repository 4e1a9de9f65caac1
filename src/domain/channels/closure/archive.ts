import type { Reader } from '../../../db/handles.ts'

/**
 * What was posted on a channel, with the proof of each, as a file that can be read without Gatepost. Whoever is
 * pictured or named is not listed: the words and the descriptions of the pictures are kept as they stood.
 * The same records give the same file.
 */
export async function archiveOf(db: Reader, channelId: string): Promise<string> {
  const channel = await db
    .selectFrom('channels as c')
    .innerJoin('schools as s', 's.school_id', 'c.school_id')
    .select(['c.name', 'c.network', 'c.address', 'c.purpose', 'c.success_measures'])
    .select(['c.registered_on', 's.name as school'])
    .where('c.channel_id', '=', channelId)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('publications as p')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'p.post_id').onRef('v.version', '=', 'p.version'),
    )
    .leftJoin('takedowns as t', 't.publication_id', 'p.publication_id')
    .select(['p.publication_id', 'p.state', 'p.published_at', 'p.address', 'p.proved_at'])
    .select(['p.taken_down_at', 'p.content_sha256', 'v.content', 't.proof'])
    .where('p.channel_id', '=', channelId)
    .orderBy('p.published_at')
    .orderBy('p.publication_id')
    .execute()
  const posts = rows.map((row) => ({
    published: row.published_at.toISOString(),
    ...wordsOf(row.content),
    content_sha256: row.content_sha256,
    stands: row.state,
    address: row.address,
    address_kept: row.proved_at?.toISOString() ?? null,
    taken_down: row.taken_down_at?.toISOString() ?? null,
    how_we_know: row.proof,
  }))
  const { registered_on, success_measures, ...rest } = channel
  const about = {
    ...rest,
    how_its_success_was_judged: success_measures,
    on_record_since: registered_on,
  }
  return `${JSON.stringify({ channel: about, posts }, null, 2)}\n`
}

/** Written only by the product, from content that was checked whole. */
interface StoredContent {
  readonly text: string
  readonly photos: readonly { readonly altText: string; readonly sha256: string }[]
}

function wordsOf(content: unknown) {
  const { text, photos } = content as StoredContent
  return { text, pictures: photos.map(({ altText, sha256 }) => ({ says: altText, sha256 })) }
}
