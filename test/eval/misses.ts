import type { Evaluation } from './evaluation.ts'
import { isAtLeast } from './score.ts'

/** The first posts of each category in which something was missed, with what was seen instead. */
export function missesText({ halves }: Evaluation, most: number): string {
  const missed = halves.flatMap(({ judged }) =>
    judged.filter(({ level }) => !isAtLeast(level, 'ask')),
  )
  const byCategory = Map.groupBy(missed, ({ made }) => made.category)
  return [...byCategory.values()]
    .flatMap((misses) => misses.slice(0, most))
    .map(({ made, seen }) => {
      const photo = made.draft.photos.map(({ altText, fileName, sight }) => {
        const writing = sight?.kind === 'seen' ? sight.writing.text : ''
        return JSON.stringify({ altText, fileName, writing })
      })
      const found = seen.map(
        ({ kind, confidence, text }) => `${kind} (${confidence}) ${JSON.stringify(text)}`,
      )
      const post = [JSON.stringify(made.draft.text), ...photo].join(' ')
      return `${made.category} ${made.origin}: ${post}\n   seen: ${found.join(', ') || 'nothing'}`
    })
    .join('\n')
}
