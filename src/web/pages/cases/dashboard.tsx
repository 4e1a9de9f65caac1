import { z } from 'zod'
import { type Beside, countCases, listCases, listClosedCases } from '../../../domain/cases/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { atOf, casesHere } from './cases-here.ts'
import { DashboardPage } from './dashboard-page.tsx'

const caseId = z.uuid().optional().catch(undefined)
const asked = z.object({
  closed: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((value) => value === 'yes'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  newer: caseId,
  older: caseId,
})
type Asked = z.infer<typeof asked>

/** What waits for the safeguarding lead and the others whom cases are handed to. */
export function registerCaseDashboard(app: App): void {
  app.get('/schools/:slug/cases', async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const query = asked.parse({ page: 1, ...c.req.query() })
    const shown = query.closed ? await closedOnes(c, school, query) : await inHand(c, school, query)
    return c.html(<DashboardPage {...{ c, school, closed: query.closed }} {...shown} />)
  })
}

async function inHand(c: PageContext, { schoolId }: SchoolName, { page }: Asked) {
  const { actor, now, installation } = c.var
  const found = await installation.database.write(actor.trustId, async (db) => ({
    counts: await countCases(db, actor, { schoolId, today: londonDate(now) }, now),
    list: await listCases(db, actor, { schoolId, page }, atOf(c)),
  }))
  const { rows, more } = found.list
  const newer = page > 1 ? `page=${page - 1}` : undefined
  const older = more ? `page=${page + 1}` : undefined
  return { counts: found.counts, rows, beside: { newer, older } }
}

async function closedOnes(c: PageContext, { schoolId }: SchoolName, query: Asked) {
  const { actor, installation } = c.var
  const beside = besideOf(query)
  const list = await installation.database.write(actor.trustId, (db) =>
    listClosedCases(db, actor, { schoolId, beside }, atOf(c)),
  )
  const newer = list.newer && `closed=yes&newer=${list.newer}`
  const older = list.older && `closed=yes&older=${list.older}`
  return { counts: undefined, rows: list.rows, beside: { newer, older } }
}

function besideOf({ newer, older }: Asked): Beside | undefined {
  if (older) return { caseId: older, way: 'older' }
  return newer ? { caseId: newer, way: 'newer' } : undefined
}
