import { readConcern } from '../../../domain/concerns/index.ts'
import { everyone } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { ConcernPage } from './concern-page.tsx'

/** One concern, for those who may know of it; for everybody else there is none. */
export function registerConcern(app: App): void {
  app.get(`/schools/:slug/concerns/:id{${UUID}}`, (c) => showConcern(c, {}, NO_FAULTS))
}

/** The page of the concern that the address names. */
export async function showConcern(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation, workplace } = c.var
  const school = workplace.schools.find((one) => one.slug === c.req.param('slug'))
  if (!school) return ProblemResponse(c, 'not_found')
  const found = await installation.database.write(actor.trustId, async (db) => {
    const at = { keys: installation.caseKeys, now }
    const concern = await readConcern(db, actor, c.req.param('id') ?? '', at)
    return concern?.schoolId === school.schoolId
      ? { concern, people: await everyone(db) }
      : undefined
  })
  if (!found) return ProblemResponse(c, 'not_found')
  c.header('Cache-Control', 'no-store')
  return c.html(<ConcernPage {...{ c, school, typed, faults, ...found }} />, status)
}
