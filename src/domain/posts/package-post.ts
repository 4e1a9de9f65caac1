import { zipSync } from 'fflate'
import type { PostContent } from './content.ts'

/** One photo of a package, with its cleaned bytes. */
export interface PackagedPhoto {
  readonly bytes: Uint8Array
  readonly altText: string
  readonly credit: string
}

/**
 * Everything needed to publish by hand, as one ZIP: the final text, the cleaned photos in order,
 * and the alt text and credit of each, under names that give nothing away.
 */
export function packagePost(
  content: Pick<PostContent, 'text'>,
  photos: readonly PackagedPhoto[],
): Uint8Array {
  const files: Record<string, Uint8Array> = { 'text.txt': utf8(content.text) }
  for (const [index, photo] of photos.entries()) {
    const number = String(index + 1).padStart(2, '0')
    files[`photo-${number}.jpg`] = photo.bytes
    files[`photo-${number}-alt-text.txt`] = utf8(photo.altText)
    if (photo.credit) files[`photo-${number}-credit.txt`] = utf8(photo.credit)
  }
  return zipSync(files, { level: 0 })
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
