import { z } from 'zod'
import { CONSENT_STATES, type ConsentState, readRegister } from '../../../domain/consent/index.ts'
import { groupsOf, learnerFilterForm } from '../../../domain/learners/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'
import { ListPage } from './list-page.tsx'

const codes = CONSENT_STATES.map((state) => state.code) as [ConsentState, ...ConsentState[]]
const stateQuery = z.enum(codes).optional().catch(undefined)

/** The register of a school, with where each learner stands. Reading it is an entry of the trail. */
export function registerRegisterList(app: App): void {
  app.get('/schools/:slug/register', async (c) => {
    const { school, problem } = schoolAt(c, 'consent.keep')
    if (!school) return ProblemResponse(c, problem)
    const { schoolId } = school
    const query = c.req.query()
    const { after, status, ...asked } = learnerFilterForm.parse(query)
    const filter = {
      schoolId,
      status,
      text: asked.text ?? undefined,
      yearGroup: asked.yearGroup ?? undefined,
      className: asked.className ?? undefined,
    }
    const state = stateQuery.parse(query.state)
    const { actor, now, installation } = c.var
    const found = await installation.database.write(actor.trustId, async (db) => {
      const [page, groups, { pack }] = await Promise.all([
        readRegister(db, actor, { filter, state, after }, now),
        groupsOf(db, schoolId),
        policyInForce(db, schoolId, londonDate(now)),
      ])
      return { page, groups, terms: pack.terms }
    })
    if (!found.page.ok) return ProblemResponse(c, 'forbidden')
    return c.html(<ListPage c={c} school={school} {...found} page={found.page} asked={query} />)
  })
}
