import { knownFacts } from '../../../domain/facts/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { packOf, policyHistory, policyInForce } from '../../../domain/policies/index.ts'
import type { App, PageContext } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { findClauses } from './find-clauses.ts'
import { PolicyPage } from './policy-page.tsx'
import { policyQuery } from './policy-query.ts'

/**
 * The policy on record. Whoever works at the school may read all of it, with or without a role: it
 * binds them.
 */
export function registerPolicy(app: App): void {
  app.get('/schools/:slug/policy', async (c) => {
    const slug = c.req.param('slug')
    const school = c.var.workplace.schools.find((one) => one.slug === slug)
    if (!school) return ProblemResponse(c, 'not_found')
    const query = policyQuery.parse(c.req.query())
    const found = await readPolicy(c, school.schoolId, query.version)
    if (!found) return ProblemResponse(c, 'not_found')
    const results = query.q === '' ? undefined : findClauses(found.pack, query.q)
    return c.html(
      <PolicyPage
        c={c}
        school={school}
        sought={query.q}
        results={results}
        part={query}
        version={found.current ? undefined : found.shown.policyVersionId}
        {...found}
      />,
    )
  })
}

/** The version in force today, or an earlier one as it was. */
async function readPolicy(c: PageContext, schoolId: string, version: string | undefined) {
  const { actor, now, installation } = c.var
  const today = londonDate(now)
  return installation.database.read(actor.trustId, async (db) => {
    const [history, inForce, facts] = await Promise.all([
      policyHistory(db, schoolId),
      policyInForce(db, schoolId, today),
      knownFacts(db),
    ])
    const shown = history.find(
      (one) => one.policyVersionId === (version ?? inForce.policyVersionId),
    )
    if (!shown) return undefined
    const current = shown.policyVersionId === inForce.policyVersionId
    return {
      today,
      history,
      facts,
      shown,
      current,
      pack: current ? inForce.pack : await packOf(db, shown.policyVersionId),
      overrides: current ? inForce.overrides : {},
    }
  })
}
