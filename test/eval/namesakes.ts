import { withoutAccents } from './letters.ts'
import type { School } from './school.ts'
import type { Namesakes } from './score.ts'

/** Learners of a school who are called alike, accents, signs and capitals apart. */
export function namesakesIn(pupils: School['pupils']): Namesakes {
  const key = (name: string) =>
    withoutAccents(name)
      .toLowerCase()
      .replace(/[^a-z ]/g, '')
  const byName = new Map<string, string[]>()
  const byId = new Map<string, Set<string>>()
  for (const { id, forename, surname, writtenAs } of pupils) {
    for (const name of [`${forename} ${surname}`, ...(writtenAs ? [writtenAs] : [])]) {
      byName.set(key(name), [...(byName.get(key(name)) ?? []), id])
    }
  }
  for (const alike of byName.values()) {
    for (const id of alike) byId.set(id, new Set([...(byId.get(id) ?? []), ...alike]))
  }
  return (id) => [...(byId.get(id) ?? [id])]
}
