import { listAt } from '../packed-lists.ts'
import { type NameTable, nameOf, places, spellingOf } from './name-table.ts'
import { middleNamesOf, stands } from './people.ts'

/** A text cannot make the gate look at more people than this for one name. */
const MOST_COMPARED = 200
/** Middle names shorter than this are kept, but no form stands for them. */
const SHORTEST_FORM = 3

/** Whether somebody to whose forename a form stands bears another form as a middle name. */
export function bearsMiddleName(table: NameTable, forename: number, middle: number): boolean {
  const name = spellingOf(table, middle)
  if (name.length >= SHORTEST_FORM && !stands(table, 'givens', middle, 'middle')) return false
  for (const { segment, form, first } of places(table, forename)) {
    let compared = 0
    for (const entry of listAt(segment.givens.byForm, form)) {
      for (const person of listAt(segment.givens.bearers, nameOf(entry))) {
        if (first === 0 && table.gone.has(person)) continue
        if (middleNamesOf(table, person + first).includes(name)) return true
        if (++compared === MOST_COMPARED) return false
      }
    }
  }
  return false
}
