import type { Draft, DraftPhoto, ObservationKind, Place } from '../../src/gate/types.ts'

/** What must be found: whom or what, and the very letters that must be shown to the author. */
export interface Expected {
  /** A learner's id in the register; any namesake does as well. */
  readonly learner?: string | undefined
  /** One of these kinds must be seen, where no learner is meant. */
  readonly kinds?: readonly ObservationKind[] | undefined
  readonly place: Place
  readonly start: number
  readonly end: number
}

/** One post with something in it that must be found. */
export interface Case {
  readonly category: string
  readonly origin: string
  readonly draft: Draft
  readonly expected: readonly Expected[]
}

/** A post as a category writes it: what must be found stands between `⟦` and `⟧`, in order. */
export interface Written {
  readonly text: string
  readonly altText?: string
  readonly fileName?: string
  /** What a reader made out in the picture. */
  readonly writing?: string
  /** Whom the marked stretches mean, one each. Left out where `kinds` is given. */
  readonly learners?: readonly string[]
  readonly kinds?: readonly ObservationKind[]
}

/** Puts the marks around what must be found. */
export function mark(words: string): string {
  return `⟦${words}⟧`
}

/** Makes a case of what a category wrote. */
export function caseOf(written: Written, about: Pick<Case, 'category' | 'origin'>): Case {
  const { altText, fileName, writing } = written
  const parts: readonly (readonly [Place, string])[] = [
    [{ part: 'text' }, written.text],
    [{ part: 'alt_text', photo: 'photo' }, altText ?? 'A display in the hall.'],
    [{ part: 'file_name', photo: 'photo' }, fileName ?? 'IMG_0001.jpg'],
    [{ part: 'writing', photo: 'photo' }, writing ?? ''],
  ]
  const read = parts.map(([place, marked]) => ({ place, ...unmark(marked) }))
  const spans = read.flatMap(({ place, spans }) => spans.map((span) => ({ place, ...span })))
  const expected = spans.map((span, at) => ({
    ...span,
    ...(written.kinds ? { kinds: written.kinds } : {}),
    ...(written.learners ? { learner: written.learners[at] ?? written.learners[0] } : {}),
  }))
  const [text = '', alt = '', file = '', seen = ''] = read.map((part) => part.text)
  const hasPhoto = altText !== undefined || fileName !== undefined || writing !== undefined
  const photos = hasPhoto ? [photo(alt, file, seen)] : []
  return { ...about, draft: { text, photos, named: [] }, expected }
}

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') start = text.length
    else if (piece === '⟧') spans.push({ start, end: text.length })
    else text += piece
  }
  return { text, spans }
}

function photo(altText: string, fileName: string, text: string): DraftPhoto {
  return {
    id: 'photo',
    fileName,
    altText,
    nobodyIdentifiable: true,
    pictured: [],
    device: 'school',
    deletionDeclared: true,
    sight: { kind: 'seen', faces: [], writing: { lines: [], text, spans: [] } },
  }
}
