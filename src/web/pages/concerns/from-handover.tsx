import { takeOverHandover } from '../../../domain/concerns/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'

/** From the list of what moderators handed over to a concern, in one press. */
export function registerFromHandover(app: App): void {
  app.post(`/schools/:slug/concerns/from-comment/:id{${UUID}}`, async (c) => {
    const { actor, now, installation, workplace } = c.var
    const school = workplace.schools.find((one) => one.slug === c.req.param('slug'))
    if (!school) return ProblemResponse(c, 'not_found')
    const command = { schoolId: school.schoolId, handoverId: c.req.param('id') }
    const taken = await installation.database.write(actor.trustId, (db) =>
      takeOverHandover(db, actor, command, { keys: installation.caseKeys, now }),
    )
    const list = `/schools/${school.slug}/comments/handed-over`
    if (!taken.ok) return refused(c, taken, () => c.redirect(list, 303))
    return c.redirect(`/schools/${school.slug}/concerns/${taken.concernId}`, 303)
  })
}
