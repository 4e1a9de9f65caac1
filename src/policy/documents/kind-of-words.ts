import type { ClauseKind } from '../types.ts'

const SIGNS: readonly (readonly [RegExp, ClauseKind])[] = [
  [
    /\b(must|shall|should|may|will|can)\s*(not|never)\b|\bcannot\b|\b(is|are) (not permitted|forbidden|prohibited|not allowed)\b|\bdo not\b|\bnever\b/i,
    'prohibition',
  ],
  [
    /\b(must|shall|should|(is|are) (required|expected|responsible)|has to|have to|need to)\b/i,
    'duty',
  ],
  [/\b(may|can|(is|are) (permitted|allowed|free))\b/i, 'permission'],
  [/\b(means|refers to|is defined as|includes but is not limited to)\b/i, 'definition'],
  [/\b(see|read (together )?with|in conjunction with|refer to)\b.*\bpolic(y|ies)\b/i, 'reference'],
  [/\bwill\b/i, 'duty'],
]

/** What kind of clause its plain words make of it; a person confirms it. */
export function kindOfWords(wording: string): ClauseKind {
  return SIGNS.find(([sign]) => sign.test(wording))?.[1] ?? 'info'
}
