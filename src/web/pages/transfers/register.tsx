import { z } from 'zod'
import { leaversWithFile, listTransfers } from '../../../domain/transfers/index.ts'
import type { App } from '../../context.ts'
import { ProblemResponse } from '../../problems.tsx'
import { atOf, casesHere } from '../cases/cases-here.ts'
import { LIST } from './here.ts'
import { RegisterPage } from './register-page.tsx'

const asked = z.object({
  over: z
    .literal('yes')
    .optional()
    .catch(undefined)
    .transform((value) => value === 'yes'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** Which safeguarding files are to go, wait for their receipt, or went. */
export function registerTransferRegister(app: App): void {
  app.get(LIST, async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const { schoolId } = school
    const { over, page } = asked.parse({ page: 1, ...c.req.query() })
    const found = await installation.database.write(actor.trustId, async (db) => ({
      list: await listTransfers(db, actor, { schoolId, over, page }, atOf(c)),
      leavers: over ? [] : await leaversWithFile(db, actor, now),
    }))
    const leavers = found.leavers.filter((one) => one.schoolId === schoolId)
    c.header('Cache-Control', 'no-store')
    return c.html(<RegisterPage {...{ c, school, over, page, leavers }} list={found.list} />)
  })
}
