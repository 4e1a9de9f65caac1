import { z } from 'zod'
import {
  DECLARATIONS_AT_ONCE,
  decideDeclaration,
  decideDeclarationForm,
  readDeclarations,
} from '../../../domain/declarations/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolHere } from '../advice/school-here.ts'
import { TeamDeclarationsPage } from './team-page.tsx'

const PATH = '/schools/:slug/declarations/team'
const pageAsked = z.coerce.number().int().min(1).max(10_000).catch(1)

/** What colleagues declared, for whoever reads and accepts it. Whoever reads nothing finds an empty page. */
export function registerTeamDeclarations(app: App): void {
  app.get(PATH, (c) => {
    const school = schoolHere(c)
    return school ? show(c, school, {}, NO_FAULTS) : ProblemResponse(c, 'not_found')
  })

  app.post(PATH, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const parsed = decideDeclarationForm.safeParse(typed)
    if (!parsed.success) return show(c, school, typed, faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const command = { ...parsed.data, schoolId: school.schoolId }
    const result = await installation.database.write(actor.trustId, (db) =>
      decideDeclaration(db, actor, command, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, school, typed, faults, status))
    }
    return c.redirect(`/schools/${school.slug}/declarations/team?done=declaration_decided`, 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { schoolId } = school
  const page = pageAsked.parse(c.req.query('page') ?? 1)
  const found = await installation.database.write(actor.trustId, async (db) => ({
    ...(await readDeclarations(db, actor, { schoolId, page }, now)),
    policy: await policyInForce(db, schoolId, londonDate(now)),
  }))
  const pages = Math.ceil(found.all / DECLARATIONS_AT_ONCE)
  const shown = { c, school, typed, faults, rows: found.rows, page, pages }
  return c.html(<TeamDeclarationsPage {...shown} terms={found.policy.pack.terms} />, status)
}
