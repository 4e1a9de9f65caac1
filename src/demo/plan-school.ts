import { addRegularPost, addTemplate, addTerm } from '../domain/planning/index.ts'
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

const NEWSLETTER = `This week at {{school}}: {{what happened}}.

The newsletter for {{date}} is on our website.`

/** Give a demo school the terms of this school year and the next, and a newsletter every Friday. */
export async function planSchool(
  { database, gate }: DemoTools,
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
  const newsletter = { schoolId, name: 'Friday newsletter', text: NEWSLETTER }
  const officer = holder(standing, 'media_officer')
  await database.write(head.trustId, async (db) => {
    const { templateId } = must(await addTemplate(db, officer, newsletter, { gate, now }))
    const rhythm = { every: 'week', firstOn: nextFriday(now), dueTime: '15:30' } as const
    const regular = { schoolId, templateId, ownerId: officer.personId, ...rhythm }
    must(await addRegularPost(db, officer, { ...regular, leadDays: 3, termOnly: true }, now))
  })
}

function nextFriday(now: Date): string {
  const friday = new Date(now)
  friday.setUTCDate(now.getUTCDate() + ((5 - now.getUTCDay() + 7) % 7))
  return friday.toISOString().slice(0, 10)
}
