import { listAt } from '../packed-lists.ts'
import { type NameTable, nameOf, places } from './name-table.ts'
import { initialsOf, inOrder, MOST_PEOPLE } from './people.ts'

/** The people to whose surname a form stands and whose forename begins with a letter, in order. */
export function peopleWithSurname(table: NameTable, form: number, initial: string): number[] {
  const people: number[] = []
  let names = 0
  for (const { segment, form: own, first } of places(table, form)) {
    for (const entry of listAt(segment.surnames.byForm, own)) {
      names++
      const before = people.length
      for (const person of listAt(segment.surnames.bearers, nameOf(entry))) {
        if (first === 0 && table.gone.has(person)) continue
        if (!initialsOf(table, person + first, 'givens').includes(initial)) continue
        if (people.push(person + first) === before + MOST_PEOPLE) break
      }
    }
  }
  return names > 1 ? inOrder(people) : people
}
