import { lastSafeguardingCheck, readSafeguarding } from '../../../../domain/oversight/index.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { SafeguardingTrailPage } from './page.tsx'
import { SAFEGUARDING_TRAIL, safeguardingQuery, toFilter } from './query.ts'

/** The latest entries that a safeguarding lead may know of, the newest first. */
export function registerReadSafeguarding(app: App): void {
  app.get(SAFEGUARDING_TRAIL.href, async (c) => {
    const { actor, now, installation } = c.var
    const query = safeguardingQuery.parse(c.req.query())
    const found = await installation.database.write(actor.trustId, async (db) => {
      const page = await readSafeguarding(db, actor, toFilter(query), now)
      return page.ok ? { page, check: await lastSafeguardingCheck(db, actor.trustId) } : undefined
    })
    if (!found) return ProblemResponse(c, 'forbidden')
    c.header('Cache-Control', 'no-store')
    return c.html(<SafeguardingTrailPage c={c} query={query} {...found} />)
  })
}
