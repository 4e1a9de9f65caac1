import type { DocumentBlock, LeftOut } from '../../gate/types.ts'
import type { ClauseKind } from '../types.ts'
import { type Legibility, legibilityOf } from './damage.ts'
import { withHeadings } from './headings.ts'
import { kindOfWords } from './kind-of-words.ts'
import { readHeadingMark, readMark } from './marks.ts'
import { Numbering } from './numbering.ts'
import { withoutContents } from './without-contents.ts'

/** One clause as a document has it, before anybody bound it to anything. */
export interface Passage {
  /** The document's own number, or one that was made where it has none. */
  readonly number: string
  readonly section: string
  /** The document's own words, without its mark. */
  readonly wording: string
  readonly kind: ClauseKind
  readonly text: Legibility['text']
  /** Why it cannot be read whole. */
  readonly why?: string | undefined
  readonly page: number | null
  /** The sentence that a list hangs from: "Staff must not:". */
  readonly leadIn?: string | undefined
}

/** A whole document as numbered clauses. */
export interface DocumentClauses {
  readonly title: string | undefined
  /** The version that it calls itself, where it does. */
  readonly version: string | undefined
  readonly passages: readonly Passage[]
  readonly leftOut: readonly LeftOut[]
}

const LONGEST = 4_500
const LONGEST_SECTION = 200
const LOST_PAGE = 'This page of the document is a picture: its text cannot be read.'
const LOST_PASSAGE = 'This passage of the document cannot be read.'

/** Turn the plain blocks of a document into numbered clauses, in its order and its own words. */
export function clausesOfDocument(all: readonly DocumentBlock[]): DocumentClauses {
  const { blocks: body, leftOut } = withoutContents(all)
  const blocks = withHeadings(body)
  const [first] = blocks
  // One that is alone is no title: its words would be lost.
  const title = blocks.length > 1 && first?.kind === 'heading' ? first.text : undefined
  const walk = new Walk(blocks)
  const [, ...rest] = blocks
  for (const [at, block] of (title ? rest : blocks).entries())
    walk.take(block, (title ? rest : blocks)[at + 1])
  return { title, version: versionOf(blocks), passages: walk.passages, leftOut }
}

function versionOf(blocks: readonly DocumentBlock[]): string | undefined {
  const texts = blocks.slice(0, 30).map((block) => block.text)
  for (const text of texts) {
    const [, version] =
      /\bversion(?: number| no\.?)?\s*[:|]?\s*v?(\d[\w.]{0,10})\b/i.exec(text) ?? []
    if (version) return version
  }
  return undefined
}

/** One walk through a document: owns where it is. */
class Walk {
  readonly passages: Passage[] = []
  readonly #numbering: Numbering
  readonly #top: number
  #section = 'Front matter'
  /** The heading of a part, under which sections stand. */
  #above: DocumentBlock | undefined
  #leadIn: string | undefined

  constructor(blocks: readonly DocumentBlock[]) {
    const headings = blocks.slice(1).filter((block) => block.kind === 'heading')
    this.#top = usualLevel(headings)
    const marks = blocks.map((block) =>
      block.kind === 'heading' ? readHeadingMark(block.text).mark : readMark(block.text).mark,
    )
    const numbers = marks.flatMap((mark) =>
      mark?.kind === 'number' && mark.parts.length > 1 ? [mark.parts.join('.')] : [],
    )
    const sections = headings.some((block) => readHeadingMark(block.text).mark?.kind === 'number')
    this.#numbering = new Numbering({
      numbers: new Set(numbers),
      sections,
      front: headings.length > 0,
    })
  }

  take(block: DocumentBlock, next: DocumentBlock | undefined): void {
    if (block.kind === 'heading') this.#heading(block, next)
    else if (block.kind === 'unread_page') this.#lost(block)
    else this.#clause(block)
  }

  #heading(block: DocumentBlock, next: DocumentBlock | undefined): void {
    const { mark } = readHeadingMark(block.text)
    this.#numbering.openSection(mark, block.level <= this.#top)
    if (this.#above && block.level <= this.#above.level) this.#above = undefined
    const above = this.#above ? `${this.#above.text}: ` : ''
    this.#section = `${above}${block.text}`.slice(0, LONGEST_SECTION)
    if (next?.kind === 'heading' && next.level > block.level) this.#above = block
    this.#leadIn = undefined
    // Nothing stands under it: its words would be lost.
    const bare = !next || (next.kind === 'heading' && next.level <= block.level)
    if (bare) this.#put(block, { wording: readHeadingMark(block.text).text, mark: undefined })
  }

  #lost(block: DocumentBlock): void {
    const number = this.#numbering.next(undefined, false)
    const { page } = block
    const known = { number, section: this.#section, page, kind: 'info' } as const
    this.passages.push({ ...known, wording: LOST_PAGE, text: 'missing', why: LOST_PAGE })
  }

  #clause(block: DocumentBlock): void {
    const { mark, text } = readMark(block.text)
    if (mark?.kind === 'number') this.#leadIn = undefined
    for (const [at, wording] of inParts(text).entries()) {
      this.#put(block, { wording, mark: at === 0 ? mark : undefined })
    }
    if (/:$/.test(text)) this.#leadIn = text
    else if (!mark) this.#leadIn = undefined
  }

  #put(
    block: DocumentBlock,
    { wording, mark }: { wording: string; mark: ReturnType<typeof readMark>['mark'] },
  ): void {
    const leads = /:$/.test(wording)
    const { text, why } = legibilityOf(wording, block.doubtful)
    const leadIn = leads ? undefined : this.#leadIn
    this.passages.push({
      number: this.#numbering.next(mark, leads),
      section: this.#section,
      wording: text === 'missing' ? LOST_PASSAGE : wording,
      kind: block.kind === 'table_row' ? 'form_field' : kindOfWords(`${leadIn ?? ''} ${wording}`),
      text,
      ...(why ? { why } : {}),
      page: block.page,
      ...(leadIn ? { leadIn } : {}),
    })
  }
}

/** The level of most headings, the higher of two: those of sections, whatever stands above them. */
function usualLevel(headings: readonly DocumentBlock[]): number {
  const times = (level: number) => headings.filter((block) => block.level === level).length
  const levels = [...new Set(headings.map((block) => block.level))].sort((a, b) => a - b)
  return levels.reduce((best, level) => (times(level) > times(best) ? level : best), levels[0] ?? 1)
}

/** A passage longer than a clause may be, parted at the ends of sentences. */
function inParts(text: string): string[] {
  if (text.length <= LONGEST) return [text]
  const end = text.slice(0, LONGEST).search(/[.!?]\s(?!.*[.!?]\s)/s)
  const at = end > 0 ? end + 1 : LONGEST
  return [text.slice(0, at).trim(), ...inParts(text.slice(at).trim())]
}
