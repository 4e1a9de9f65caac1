import { z } from 'zod'
import type { CommentReason } from '../../policy/index.ts'
import { WATCH_KINDS } from '../../vocabulary/moderation.ts'

const kinds = [...WATCH_KINDS.map((one) => one.code), 'unchecked'] as const
const stored = z.array(
  z.object({
    kind: z.enum(kinds),
    effect: z.enum(['flag', 'hold']),
    start: z.number(),
    end: z.number(),
    says: z.string(),
  }),
)

/** The reasons kept with a comment. */
export function readReasons(kept: unknown): readonly CommentReason[] {
  return stored.parse(kept)
}

/** A stretch of a comment's words, marked where a rule found something there. */
export interface CommentPiece {
  readonly text: string
  readonly marked: boolean
}

/** What stands in place of a learner's name for those who may not look learners up. */
export const MASKED = '[a name]'

/**
 * The words of a comment in pieces, with what the rules found marked.
 * @param seesNames where not, what may name a learner is masked
 */
export function piecesOf(
  text: string,
  reasons: readonly CommentReason[],
  seesNames: boolean,
): readonly CommentPiece[] {
  const pieces: CommentPiece[] = []
  let at = 0
  const add = (piece: string, marked: boolean) => {
    if (piece !== '') pieces.push({ text: piece, marked })
  }
  for (const { start, end, masked } of stretches(text, reasons, seesNames)) {
    add(text.slice(at, start), false)
    add(masked ? MASKED : text.slice(start, end), true)
    at = end
  }
  add(text.slice(at), false)
  return pieces
}

/** What to mark, in order and without overlaps; where a name overlaps something else it is the name. */
function stretches(text: string, reasons: readonly CommentReason[], seesNames: boolean) {
  const spans = reasons
    .filter(({ start, end }) => end > start && end <= text.length)
    .map(({ start, end, kind }) => ({ start, end, masked: !seesNames && kind === 'learner_name' }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: { start: number; end: number; masked: boolean }[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (!last || span.start >= last.end) {
      joined.push({ ...span })
      continue
    }
    last.end = Math.max(last.end, span.end)
    last.masked ||= span.masked
  }
  return joined
}
