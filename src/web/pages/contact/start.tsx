import { ownReports, permitsAt, reportsWaiting } from '../../../domain/contact/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { may } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolHere } from '../advice/school-here.ts'
import { StartPage } from './start-page.tsx'

/** Contact online at a school: to report, to ask, and what one has to do with. */
export function registerContactStart(app: App): void {
  app.get('/schools/:slug/contact', async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const found = await installation.database.read(actor.trustId, async (db) => ({
      pack: (await policyInForce(db, schoolId, londonDate(now))).pack,
      permits: await permitsAt(db, actor, { schoolIds: [schoolId] }, now),
      reports: await ownReports(db, { personId: actor.personId, schoolId }),
      waiting: (await reportsWaiting(db, actor, now)).get(schoolId) ?? 0,
    }))
    const asks = may(actor, 'contact.ask', schoolId)
    const hears = may(actor, 'matter.see', schoolId) || found.waiting > 0
    return c.html(<StartPage {...{ c, school, asks, hears, ...found }} />)
  })
}
