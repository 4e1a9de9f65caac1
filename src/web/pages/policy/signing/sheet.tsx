import { policyForSheet, unsignedPeople } from '../../../../domain/acknowledgement/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { may } from '../../../../domain/people/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { SheetPage } from './sheet-page.tsx'

/** How many names one print has at most; those who signed are gone from the next. */
const NAMES = 500

/** The sheet that people sign on paper. */
export function registerSheet(app: App): void {
  app.get('/schools/:slug/policy/signatures/sheet', async (c) => {
    const { school, problem } = schoolAt(c, 'signing.see')
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const today = londonDate(now)
    const everyName = may(actor, 'people.keep', schoolId)
    const [policy, people] = await installation.database.read(actor.trustId, (db) =>
      Promise.all([
        policyForSheet(db, schoolId, today),
        unsignedPeople(db, {
          schoolId,
          today,
          lineManagerId: everyName ? undefined : actor.personId,
          limit: NAMES,
        }),
      ]),
    )
    if (!policy) return ProblemResponse(c, 'not_found')
    return c.html(<SheetPage c={c} school={school} policy={policy} people={people} />)
  })
}
