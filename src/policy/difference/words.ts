import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, came or went. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * What changed between two wordings, word by word, in reading order. All that is `same` or `removed`
 * together is the wording before; all that is `same` or `added` is the wording after.
 * @param mostChanges words that may come and go; beyond that the one wording is told to have taken the
 *   place of the other, as finding the fewest changes between strangers takes seconds
 */
export function compareWords(
  before: string,
  after: string,
  mostChanges = Number.POSITIVE_INFINITY,
): readonly WordRun[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostChanges })
  if (!found) return gather(replaced(before, after))
  const runs = found.map(
    ({ value, added, removed }): WordRun => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    }),
  )
  return gather(runs)
}

function replaced(before: string, after: string): WordRun[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/**
 * Changes with nothing but space between them read as one: what went, then what came, rather than word
 * by word in turns.
 */
function gather(runs: readonly WordRun[]): WordRun[] {
  const gathered: WordRun[] = []
  let [went, came] = ['', '']
  const put = () => {
    if (went !== '') gathered.push({ kind: 'removed', text: went })
    if (came !== '') gathered.push({ kind: 'added', text: came })
    ;[went, came] = ['', '']
  }
  for (const [at, { kind, text }] of runs.entries()) {
    const between = text.trim() === '' && went + came !== '' && runs[at + 1] !== undefined
    if (kind === 'same' && !between) {
      put()
      gathered.push({ kind, text })
      continue
    }
    if (kind !== 'added') went += text
    if (kind !== 'removed') came += text
  }
  put()
  return gathered
}
