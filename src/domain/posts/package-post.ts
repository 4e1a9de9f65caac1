import type { PackagedFile } from '../zip-as-read.ts'
import type { PostContent } from './content.ts'

/** One photo of a package, with its cleaned bytes. */
export interface PackagedPhoto {
  readonly bytes: Uint8Array
  readonly altText: string
  readonly credit: string
  /** The video of which it is the poster: too large for memory. */
  readonly video?: {
    readonly container: string
    readonly pieces: AsyncIterable<Uint8Array>
    readonly captions: string | undefined
  }
}

/**
 * Everything needed to publish by hand: the final text, the cleaned photos and the video in order,
 * and the alt text, credit and captions of each, under names that give nothing away.
 */
export function filesOfPackage(
  content: Pick<PostContent, 'text'>,
  photos: readonly PackagedPhoto[],
): PackagedFile[] {
  return [
    words('text.txt', content.text),
    ...photos.flatMap((photo, index) => {
      const number = String(index + 1).padStart(2, '0')
      const name = photo.video ? `video-${number}` : `photo-${number}`
      return [
        { name: photo.video ? `${name}-poster.jpg` : `${name}.jpg`, pieces: [photo.bytes] },
        words(`${name}-alt-text.txt`, photo.altText),
        ...(photo.credit ? [words(`${name}-credit.txt`, photo.credit)] : []),
        ...(photo.video ? moving(name, photo.video) : []),
      ]
    }),
  ]
}

function moving(name: string, video: NonNullable<PackagedPhoto['video']>): PackagedFile[] {
  const { container, pieces, captions } = video
  return [
    { name: `${name}.${container}`, pieces },
    ...(captions ? [words(`${name}-captions.vtt`, captions)] : []),
  ]
}

function words(name: string, text: string): PackagedFile {
  return { name, pieces: [new TextEncoder().encode(text)] }
}
