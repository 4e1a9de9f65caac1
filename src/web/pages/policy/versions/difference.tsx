import { z } from 'zod'
import { packOf, policyHistory } from '../../../../domain/policies/index.ts'
import { comparePolicies } from '../../../../policy/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { VersionDifferencePage } from './difference-page.tsx'

/** Which versions are asked for; the newest two where the address does not say. */
const query = z.object({
  from: z.uuid().optional().catch(undefined),
  to: z.uuid().optional().catch(undefined),
})

/** What lies between any two versions of a school's policy, for everyone who may read it. */
export function registerVersionDifference(app: App): void {
  app.get('/schools/:slug/policy/difference', async (c) => {
    const slug = c.req.param('slug')
    const school = c.var.workplace.schools.find((one) => one.slug === slug)
    if (!school) return ProblemResponse(c, 'not_found')
    const asked = query.parse(c.req.query())
    const { actor, installation } = c.var
    const found = await installation.database.read(actor.trustId, async (db) => {
      const versions = await policyHistory(db, school.schoolId)
      const [newest, next = newest] = versions
      const named = (id: string | undefined) => versions.find((one) => one.policyVersionId === id)
      const from = asked.from ? named(asked.from) : next
      const to = asked.to ? named(asked.to) : newest
      if (!from || !to) return undefined
      const [before, after] = await Promise.all([
        packOf(db, from.policyVersionId),
        packOf(db, to.policyVersionId),
      ])
      return { versions, from, to, before, after }
    })
    if (!found) return ProblemResponse(c, 'not_found')
    const difference = comparePolicies(found.before, found.after)
    return c.html(<VersionDifferencePage {...{ c, school, difference, ...found }} />)
  })
}
