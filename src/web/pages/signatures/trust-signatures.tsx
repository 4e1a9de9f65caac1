import { z } from 'zod'
import { trustSigning } from '../../../domain/acknowledgement/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { may } from '../../../domain/people/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { TrustSignaturesPage } from './trust-signatures-page.tsx'

/** How many schools one page lists. */
const SCHOOLS = 100

/** How far each school has come with signing its policy, for those who see more than one. */
export function registerTrustSignatures(app: App): void {
  app.get('/signatures', async (c) => {
    const { actor, now, installation, workplace } = c.var
    const seen = workplace.schools.filter((one) => may(actor, 'signing.see', one.schoolId))
    if (seen.length === 0) return ProblemResponse(c, 'forbidden')
    const page = z.coerce
      .number()
      .int()
      .min(1)
      .max(10_000)
      .catch(1)
      .parse(c.req.query('page') ?? 1)
    const schools = [...seen]
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB'))
      .slice((page - 1) * SCHOOLS, page * SCHOOLS)
    const counts = await installation.database.read(actor.trustId, (db) =>
      trustSigning(
        db,
        schools.map((one) => one.schoolId),
        londonDate(now),
      ),
    )
    const more = seen.length > page * SCHOOLS
    return c.html(<TrustSignaturesPage {...{ c, schools, counts, page, more }} />)
  })
}
