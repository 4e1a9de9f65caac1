import type { LookedAt } from '../../../../gate/index.ts'
import type { PictureMark } from '../../../components/marked-picture.tsx'

/** What was seen in a photo as marks on its picture: faces first, with figures; then writing, with letters. */
export function marksOf(
  photoId: string,
  sight: Extract<LookedAt, { kind: 'seen' }>,
): PictureMark[] {
  const faces = sight.faces.map(({ box, clear }, index) => {
    const short = String(index + 1)
    const label = clear ? `Face ${short}` : `Face ${short}, small or turned away`
    return { kind: 'face' as const, box, short, label }
  })
  const writing = sight.writing.lines.map(({ box, text, readable }, index) => {
    const short = letter(index)
    const label = readable ? `Writing ${short}: “${text}”` : `Writing ${short}, not readable`
    return { kind: 'writing' as const, box, short, label }
  })
  return [...faces, ...writing].map((mark, index) => ({
    ...mark,
    href: `#photo.${photoId}.mark.${index}`,
  }))
}

/** A, B … Z, AA, AB. */
function letter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letter(Math.floor(index / 26) - 1) + last
}
