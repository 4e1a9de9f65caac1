import { SEVERITIES, type Severity } from '../../vocabulary/verdicts.ts'

/** A span of a text that a finding is about. Offsets are UTF-16 units; `end` is the first one after. */
export interface TextMark {
  /** The finding's number on the page. */
  readonly number: number
  readonly start: number
  readonly end: number
  readonly severity: Severity
  /** What the finding says, in a line: read out with the number. */
  readonly title?: string | undefined
}

/** A stretch of text in which the same findings hold from beginning to end. */
export interface TextSegment {
  readonly text: string
  /** The gravest finding that holds here; undefined where none does. */
  readonly severity: Severity | undefined
  /** Findings whose span ends with this segment. */
  readonly ending: readonly TextMark[]
}

const HIGH = /[\ud800-\udbff]/
const LOW = /[\udc00-\udfff]/

/** Whether cutting here would split a character that takes two UTF-16 units. */
export function splitsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && HIGH.test(text[at - 1] ?? '') && LOW.test(text[at] ?? '')
}

/** The mark widened to whole characters and kept within the text; undefined when nothing is left. */
function fitted(text: string, mark: TextMark): TextMark | undefined {
  const from = Math.max(0, Math.trunc(mark.start))
  const to = Math.min(text.length, Math.trunc(mark.end))
  // Asked before widening: an empty span inside a character must not grow to cover it.
  if (from >= to) return undefined
  const start = splitsCharacter(text, from) ? from - 1 : from
  const end = splitsCharacter(text, to) ? to + 1 : to
  return { ...mark, start, end }
}

function gravest(marks: readonly TextMark[]): Severity | undefined {
  return SEVERITIES.findLast((severity) => marks.some((mark) => mark.severity === severity))
}

/**
 * Cuts a text where findings begin and end. Marks may nest, overlap, reach past the text or cut a
 * character in half; half characters in the text itself become U+FFFD, as they would on the page.
 * @returns segments whose texts, joined, are the text
 */
export function segmentsOf(text: string, marks: readonly TextMark[]): readonly TextSegment[] {
  const known = marks.flatMap((mark) => fitted(text, mark) ?? [])
  const cuts = new Set([0, text.length, ...known.flatMap(({ start, end }) => [start, end])])
  const ordered = [...cuts].sort((a, b) => a - b)
  const whole = text.toWellFormed()
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] ?? 0
    const here = known.filter((mark) => mark.start <= start && mark.end >= end)
    return {
      text: whole.slice(start, end),
      severity: gravest(here),
      ending: here.filter((mark) => mark.end === end),
    }
  })
}
