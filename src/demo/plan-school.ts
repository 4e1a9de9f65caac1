import { addTerm } from '../domain/planning/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/** Half terms of a school year that begins in September: name, first and last day, in which year. */
const HALF_TERMS = [
  ['Autumn 1', 0, '09-02', '10-23'],
  ['Autumn 2', 0, '11-02', '12-18'],
  ['Spring 1', 1, '01-04', '02-12'],
  ['Spring 2', 1, '02-22', '03-26'],
  ['Summer 1', 1, '04-12', '05-28'],
  ['Summer 2', 1, '06-07', '07-21'],
] as const

/** Give a demo school the terms of this school year and the next. */
export async function planSchool(
  { database }: DemoTools,
  standing: StandingSchool,
  now: Date,
): Promise<void> {
  const head = holder(standing, 'head')
  const { schoolId } = standing
  const began = now.getUTCMonth() >= 8 ? now.getUTCFullYear() : now.getUTCFullYear() - 1
  for (const year of [began, began + 1]) {
    for (const [name, later, first, last] of HALF_TERMS) {
      const firstDay = `${year + later}-${first}`
      const lastDay = `${year + later}-${last}`
      must(
        await database.write(head.trustId, (db) =>
          addTerm(db, head, { schoolId, name, firstDay, lastDay }, now),
        ),
      )
    }
  }
}
