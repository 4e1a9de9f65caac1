import type { ClaimedErrand } from '../../domain/sending/index.ts'
import type { Installation } from '../../installation.ts'
import type { Outgoing, OutgoingPhoto } from '../../networks/network.ts'

/**
 * What goes out, with the pixels from the media store; looking for a post needs none.
 * @returns undefined when a photo is not in the store
 */
export async function outgoingOf(
  { media }: Installation,
  claim: ClaimedErrand,
  pixels: 'with_photos' | 'without_pixels',
): Promise<Outgoing | undefined> {
  const photos: OutgoingPhoto[] = []
  for (const { sha256, ...photo } of claim.photos) {
    const bytes = pixels === 'with_photos' ? await media.read(sha256) : new Uint8Array()
    if (!bytes) return undefined
    photos.push({ ...photo, bytes, mime: 'image/jpeg' })
  }
  const { publicationId: key, publishedAt: at, text } = claim
  return { key, at, text, photos }
}
