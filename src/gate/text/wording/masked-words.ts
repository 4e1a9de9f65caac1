import type { Confidence } from '../../types.ts'
import { everyMatch } from '../every-match.ts'
import type { Read } from '../readings.ts'
import { STRONG_WORDS } from '../words/abuse.ts'

const MASKED = /(?<![\p{L}\d*])[a-z]{1,12}[*#%&]{1,8}[a-z*#%&]{0,12}(?![\p{L}\d])/gu
const FEWEST_LETTERS = 2

interface Masked {
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  readonly reason: string
}

/** Abuse with letters starred out: "f**k". Bold marks around a word are none. */
export function findMasked({ folded, masked }: Read): Masked[] {
  if (!masked) return []
  return everyMatch(folded.text, MASKED).flatMap((match) => {
    const written = match[0]
    if (!isAbuse(written)) return []
    const end = match.index + written.length
    return {
      start: match.index,
      end,
      confidence: 'likely' as const,
      reason: 'A word of abuse with letters left out.',
    }
  })
}

function isAbuse(written: string): boolean {
  const letters = written.replace(/[^a-z]/g, '')
  const initialOnly = /^[bcfstw]\*{3,}$/.test(written)
  if (letters.length < FEWEST_LETTERS && !initialOnly) return false
  if (!/[a-z]$|\*{2,}$/.test(written)) return false
  const shape = new RegExp(`^${written.replace(/[^a-z]/g, '[a-z]')}$`)
  for (const word of STRONG_WORDS) if (shape.test(word)) return true
  return false
}
