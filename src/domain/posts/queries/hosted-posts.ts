import type { Reader } from '../../../db/handles.ts'
import { postContent } from '../content.ts'
import { textFor } from '../variants/renditions.ts'
import { captionsToShow } from '../video/captions.ts'

export interface HostedPhoto {
  readonly sha256: string
  readonly altText: string
  /** The video of which this is the poster. */
  readonly video?: { readonly videoId: string; readonly captions: string | undefined }
}

/** A post as the school's own page shows it: nothing in here but what may be seen by anyone. */
export interface HostedPost {
  readonly publicationId: string
  readonly text: string
  readonly photos: readonly HostedPhoto[]
  readonly publishedAt: Date
}

export const HOSTED_PAGE_SIZE = 20

/**
 * What stands on the school's own page now, the latest first. Anything taken down is gone from
 * this very answer, so nothing outlives its consent in a copy of ours.
 * @param before the last post of the page before
 */
export async function hostedPosts(
  db: Reader,
  schoolId: string,
  before?: { readonly publishedAt: Date; readonly publicationId: string },
): Promise<HostedPost[]> {
  let query = live(db)
    .where('c.school_id', '=', schoolId)
    .orderBy('u.published_at', 'desc')
    .orderBy('u.publication_id', 'desc')
    .limit(HOSTED_PAGE_SIZE)
  if (before) {
    query = query.where((where) =>
      where.or([
        where('u.published_at', '<', before.publishedAt),
        where.and([
          where('u.published_at', '=', before.publishedAt),
          where('u.publication_id', '<', before.publicationId),
        ]),
      ]),
    )
  }
  return (await query.execute()).map(toHosted)
}

/** One post of the school's own page, while it stands there. */
export async function hostedPost(
  db: Reader,
  schoolId: string,
  publicationId: string,
): Promise<HostedPost | undefined> {
  const row = await live(db)
    .where('c.school_id', '=', schoolId)
    .where('u.publication_id', '=', publicationId)
    .executeTakeFirst()
  return row && toHosted(row)
}

function live(db: Reader) {
  return db
    .selectFrom('publications as u')
    .innerJoin('channels as c', 'c.channel_id', 'u.channel_id')
    .innerJoin('post_versions as v', (join) =>
      join.onRef('v.post_id', '=', 'u.post_id').onRef('v.version', '=', 'u.version'),
    )
    .select(['u.publication_id', 'u.channel_id', 'u.published_at', 'v.content'])
    .where('u.state', '=', 'live')
    .where('c.network', '=', 'hosted')
    .where('c.status', '=', 'open')
}

function toHosted(row: {
  publication_id: string
  channel_id: string
  published_at: Date
  content: unknown
}): HostedPost {
  const content = postContent.parse(row.content)
  return {
    publicationId: row.publication_id,
    text: textFor(content, row.channel_id),
    photos: content.photos.map(({ sha256, altText, video }) => ({
      sha256,
      altText,
      ...(video && { video: { videoId: video.videoId, captions: captionsToShow(video) } }),
    })),
    publishedAt: row.published_at,
  }
}
