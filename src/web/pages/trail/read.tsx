import { lastCheck, readTrail } from '../../../domain/oversight/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { toFilter, trailQuery } from './query.ts'
import { TrailPage } from './trail-page.tsx'

/** The latest entries in words, the newest first. */
export function registerReadTrail(app: App): void {
  app.get('/trail', async (c) => {
    const { actor, now, installation } = c.var
    const query = trailQuery.parse(c.req.query())
    const found = await installation.database.write(actor.trustId, async (db) => {
      const page = await readTrail(db, actor, toFilter(query), now)
      return page.ok ? { page, check: await lastCheck(db, actor.trustId) } : undefined
    })
    if (!found) return ProblemResponse(c, 'forbidden')
    return c.html(<TrailPage c={c} query={query} {...found} />)
  })
}
