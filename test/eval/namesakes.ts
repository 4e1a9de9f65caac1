import { withoutAccents } from './letters.ts'
import type { School } from './school.ts'
import type { Namesakes } from './score.ts'

/** Learners of a school who are called alike, accents, signs and capitals apart. */
export function namesakesIn(pupils: School['pupils']): Namesakes {
  const key = (names: readonly string[]) =>
    withoutAccents(names.join(' '))
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
  const byName = new Map<string, string[]>()
  const byId = new Map<string, string[]>()
  for (const { id, forename, surname, writtenAs } of pupils) {
    for (const name of [forename, ...(writtenAs ? [writtenAs] : [])]) {
      const called = key([name, surname])
      const alike = byName.get(called) ?? []
      alike.push(id)
      byName.set(called, alike)
      byId.set(id, alike)
    }
  }
  return (id) => byId.get(id) ?? [id]
}
