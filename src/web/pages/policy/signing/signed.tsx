import { z } from 'zod'
import { readSigned } from '../../../../domain/acknowledgement/index.ts'
import { may } from '../../../../domain/people/index.ts'
import { typedText } from '../../../../domain/typed.ts'
import type { App } from '../../../context.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { schoolAt } from '../../../school-at.ts'
import { SignedPage } from './signed-page.tsx'

/** How many names one page lists. */
const NAMES = 50
/** How many are printed at once. */
const PRINTED = 500

const asked = z.object({
  name: typedText(100, 'Shorten this').trim().catch(''),
  which: z.enum(['now', 'all']).catch('now'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  /** Whether the whole list is wanted on one page, to be printed. */
  print: z.literal('yes').optional().catch(undefined),
})

/** What was asked of the list of those who have signed. */
export type AskedOfSigned = z.infer<typeof asked>

/** Who has signed, for those who keep people, and for line managers of their team. */
export function registerSigned(app: App): void {
  app.get('/schools/:slug/policy/signatures/signed', async (c) => {
    const { school, problem } = schoolAt(c, 'signing.see')
    if (!school) return ProblemResponse(c, problem)
    const query = asked.parse(c.req.query())
    const limit = query.print ? PRINTED : NAMES
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const { which, name: letters } = query
    const wanted = { schoolId, which, letters, limit, offset: (query.page - 1) * limit }
    const found = await installation.database.write(actor.trustId, (db) =>
      readSigned(db, actor, wanted, now),
    )
    if (!found.ok) return ProblemResponse(c, 'forbidden')
    const people = found.people.slice(0, limit)
    const more = found.people.length > limit
    const everyName = may(actor, 'people.keep', schoolId)
    return c.html(<SignedPage {...{ c, school, query, people, more, everyName, now }} />)
  })
}
