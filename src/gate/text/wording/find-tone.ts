import type { Observation } from '../../types.ts'
import { everyMatch } from '../every-match.ts'
import { observe, type Part } from '../part.ts'
import type { Token } from '../tokens.ts'

const FEWEST_SHOUTED = 5
const EXCLAMATIONS = /!(?:\s?[!?]){2,}/g
const SHORTEST = 2

/** Finds shouting: a run of words in capitals, and three or more exclamation marks together. */
export function findTone(part: Part): Observation[] {
  const { folded, plain, shouted } = part.read
  const { text } = folded
  const matches = text.includes('!') ? everyMatch(text, EXCLAMATIONS) : []
  const marks = matches.map((match) =>
    observe(part, {
      kind: 'tone',
      from: match.index,
      to: match.index + match[0].length,
      confidence: 'possible',
      reason: 'Many exclamation marks together.',
    }),
  )
  const runs = shouted < FEWEST_SHOUTED ? [] : shoutedRuns(plain)
  const shouts = runs.map(([from, to]) =>
    observe(part, {
      kind: 'tone',
      from,
      to,
      confidence: 'possible',
      reason: 'Words in capitals read as shouting, and are hard to read aloud by a screen reader.',
    }),
  )
  return [...marks, ...shouts]
}

/** Runs of words in capitals; single letters and figures neither make nor break one. */
function shoutedRuns(tokens: readonly Token[]): [number, number][] {
  const runs: [number, number][] = []
  let first: Token | undefined
  let last: Token | undefined
  let count = 0
  const close = () => {
    if (first && last && count >= FEWEST_SHOUTED) runs.push([first.start, last.end])
    first = undefined
    count = 0
  }
  for (const token of tokens) {
    if (token.shouted && token.key.length >= SHORTEST && token.venue === null) {
      first ??= token
      last = token
      count++
    } else if (first && token.key.length >= SHORTEST && /\p{L}/u.test(token.key)) {
      close()
    }
  }
  close()
  return runs
}
