import {
  ownRequests,
  requestsAt,
  requestsWaiting,
  startRequest,
} from '../../../../domain/channels/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { may, type SchoolName } from '../../../../domain/people/index.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import { approvalChain } from '../../../../policy/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, NO_FAULTS } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { requestPath } from './address.ts'
import { RequestListPage } from './list-page.tsx'

/** The requests of a school, and the button that begins one. */
export function registerRequestList(app: App): void {
  app.get('/schools/:slug/channels/requests', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.ask', 'channel.see_requests')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, NO_FAULTS)
  })

  app.post('/schools/:slug/channels/requests', async (c) => {
    const { school, problem } = schoolAt(c, 'channel.ask')
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const { schoolId, slug } = school
    const begun = await installation.database.write(actor.trustId, (db) =>
      startRequest(db, actor, { schoolId }, now),
    )
    if (!begun.ok) return refused(c, begun, (faults, status) => show(c, school, faults, status))
    return c.redirect(requestPath(slug, begun.requestId, 'why'), 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  faults: Faults,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { schoolId } = school
  const today = londonDate(now)
  const found = await installation.database.read(actor.trustId, async (db) => {
    const { pack, overrides } = await policyInForce(db, schoolId, today)
    return {
      own: await ownRequests(db, actor, schoolId),
      waiting: await requestsWaiting(db, actor, { schoolIds: [schoolId], today }),
      others: await requestsAt(db, actor, schoolId),
      chain: approvalChain(pack, overrides, { vulnerable: false }),
    }
  })
  const asks = may(actor, 'channel.ask', schoolId)
  return c.html(<RequestListPage {...{ c, school, faults, asks, ...found }} />, status)
}
