import { londonDate } from '../../../../domain/london-time.ts'
import { peopleOf, roleHolders } from '../../../../domain/people/index.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { PeoplePage } from './list-page.tsx'

export function registerPeopleList(app: App): void {
  app.get('/schools/:slug/settings/people', async (c) => {
    const { school, problem } = schoolAt(c, 'people.keep')
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const today = londonDate(now)
    const found = await installation.database.read(actor.trustId, async (db) => ({
      policy: await policyInForce(db, school.schoolId, today),
      roles: await roleHolders(db, school.schoolId, today),
      people: await peopleOf(db, school.schoolId, today),
    }))
    const sought = (c.req.query('name') ?? '').slice(0, 200)
    return c.html(<PeoplePage c={c} school={school} sought={sought} {...found} />)
  })
}
