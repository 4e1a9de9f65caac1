import type { Reader } from '../../../db/handles.ts'
import { type PostContent, textFor } from '../../posts/index.ts'
import type { ClaimedErrand } from './errand.ts'

/** The words and the photos of a post for one channel, as they were approved. */
export async function whatGoesOut(
  db: Reader,
  content: PostContent,
  channelId: string,
): Promise<Pick<ClaimedErrand, 'text' | 'photos'>> {
  const text = textFor(content, channelId)
  if (content.photos.length === 0) return { text, photos: [] }
  const ids = content.photos.map(({ photoId }) => photoId)
  const rows = await db
    .selectFrom('photos')
    .select(['photo_id', 'width', 'height'])
    .where('photo_id', 'in', ids)
    .execute()
  const photos = content.photos.map(({ photoId, sha256, altText }) => {
    const row = rows.find((one) => one.photo_id === photoId)
    if (!row) throw new Error(`The photo ${photoId} of a post is not on record.`)
    return { sha256, altText, width: row.width, height: row.height }
  })
  return { text, photos }
}

const OTHERS = 2_000

/** Names of other posts of ours on the same channel, the latest first. */
export async function othersOf(
  db: Reader,
  errand: { readonly channel_id: string; readonly publication_id: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('publications')
    .select('remote_id')
    .where('channel_id', '=', errand.channel_id)
    .where('remote_id', 'is not', null)
    .where('publication_id', '!=', errand.publication_id)
    .orderBy('published_at', 'desc')
    .limit(OTHERS)
    .execute()
  return rows.flatMap((row) => row.remote_id ?? [])
}
