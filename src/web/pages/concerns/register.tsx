import { listConcerns } from '../../../domain/concerns/index.ts'
import { CONCERN_STATES } from '../../../vocabulary/concerns.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { mayLookAt } from './may-look-at.ts'
import { RegisterPage } from './register-page.tsx'

/** The concerns of a school that this person may know of. */
export function registerConcernList(app: App): void {
  app.get('/schools/:slug/concerns', async (c) => {
    const { actor, now, installation, workplace } = c.var
    const school = workplace.schools.find((one) => one.slug === c.req.param('slug'))
    if (!school || !(await mayLookAt(c, school))) return ProblemResponse(c, 'not_found')
    const state = CONCERN_STATES.find(({ code }) => code === c.req.query('state'))?.code
    const asked = Number(c.req.query('page') ?? '1')
    const page = Number.isSafeInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
    const filter = { schoolId: school.schoolId, state, page }
    const listed = await installation.database.write(actor.trustId, (db) =>
      listConcerns(db, actor, filter, now),
    )
    c.header('Cache-Control', 'no-store')
    return c.html(<RegisterPage {...{ c, school, state, page, ...listed }} />)
  })
}
