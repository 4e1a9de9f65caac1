import { londonDate } from '../../../../domain/london-time.ts'
import { controlUses } from '../../../../domain/oversight/index.ts'
import { policyInForce } from '../../../../domain/policies/index.ts'
import { coverage } from '../../../../policy/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { CoveragePage } from './coverage-page.tsx'

/** What is done about each clause of the policy in force, for its keepers and governors. */
export function registerCoverage(app: App): void {
  app.get('/schools/:slug/policy/coverage', async (c) => {
    const { school, problem } = schoolAt(c, 'policy.check')
    if (!school) return ProblemResponse(c, problem)
    const { actor, now, installation } = c.var
    const found = await installation.database.read(actor.trustId, async (db) => ({
      pack: (await policyInForce(db, school.schoolId, londonDate(now))).pack,
      uses: await controlUses(db, school.schoolId, now),
    }))
    const asked = Number(c.req.query('page'))
    const page = Number.isInteger(asked) && asked >= 1 ? asked : undefined
    const rows = coverage([found.pack])
    return c.html(<CoveragePage c={c} school={school} page={page} rows={rows} {...found} />)
  })
}
