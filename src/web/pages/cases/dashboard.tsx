import { z } from 'zod'
import { countCases, listCases } from '../../../domain/cases/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { atOf, casesHere } from './cases-here.ts'
import { DashboardPage } from './dashboard-page.tsx'

const asked = z.object({
  closed: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((value) => value === 'yes'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** What waits for the safeguarding lead and the others whom cases are handed to. */
export function registerCaseDashboard(app: App): void {
  app.get('/schools/:slug/cases', async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const { closed, page } = asked.parse({ page: 1, ...c.req.query() })
    const { schoolId } = school
    const found = await installation.database.write(actor.trustId, async (db) => ({
      counts: closed
        ? undefined
        : await countCases(db, actor, { schoolId, today: londonDate(now) }, now),
      list: await listCases(db, actor, { schoolId, closed, page }, atOf(c)),
    }))
    return c.html(<DashboardPage {...{ c, school, closed, page }} {...found} />)
  })
}
