import {
  closeLowLevel,
  closeLowLevelForm,
  type LowLevelRecord,
  readLowLevel,
  reclassifyForm,
  reclassifyLowLevel,
} from '../../../../domain/cases/index.ts'
import type { SchoolName } from '../../../../domain/people/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { UUID } from '../../../uuid-pattern.ts'
import { atOf, casesHere } from '../cases-here.ts'
import { ConcernPage, PatternPage } from './concern-page.tsx'

const CONCERN = `/schools/:slug/cases/low-level/:id{${UUID}}`
const ADULT = `/schools/:slug/cases/low-level/adults/:adultId{${UUID}}`

/** One low-level concern, closing it, making it an allegation, and all that are about one adult. */
export function registerLowLevelConcern(app: App): void {
  app.get(CONCERN, (c) => show(c, { typed: {}, faults: NO_FAULTS }))
  app.post(`${CONCERN}/close`, close)
  app.post(`${CONCERN}/reclassify`, reclassify)
  app.get(ADULT, async (c) => {
    const school = casesHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { actor, installation } = c.var
    const asked = { adultId: c.req.param('adultId'), schoolId: school.schoolId }
    const rows = await installation.database.write(actor.trustId, (db) =>
      readLowLevel(db, actor, asked, atOf(c)),
    )
    if (rows.length === 0) return ProblemResponse(c, 'not_found')
    return c.html(<PatternPage {...{ c, school, rows }} />)
  })
}

async function close(c: PageContext): Promise<Response> {
  const school = casesHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const typed = { ...(await readForm(c)), form: 'close' }
  const parsed = closeLowLevelForm.safeParse(typed)
  if (!parsed.success) return show(c, { typed, faults: faultsOf(parsed.error) }, 400)
  const { actor, installation } = c.var
  const command = { ...parsed.data, concernId: c.req.param('id') ?? '' }
  const result = await installation.database.write(actor.trustId, (db) =>
    closeLowLevel(db, actor, command, atOf(c)),
  )
  if (!result.ok) return refused(c, result, (faults, status) => show(c, { typed, faults }, status))
  return c.redirect(`/schools/${school.slug}/cases/low-level?done=low_level_closed`, 303)
}

async function reclassify(c: PageContext): Promise<Response> {
  const school = casesHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const typed = { ...(await readForm(c)), form: 'reclassify' }
  const parsed = reclassifyForm.safeParse(typed)
  if (!parsed.success) return show(c, { typed, faults: faultsOf(parsed.error) }, 400)
  const { actor, installation } = c.var
  const command = { ...parsed.data, concernId: c.req.param('id') ?? '' }
  const result = await installation.database.write(actor.trustId, (db) =>
    reclassifyLowLevel(db, actor, command, atOf(c)),
  )
  if (!result.ok) return refused(c, result, (faults, status) => show(c, { typed, faults }, status))
  return c.redirect(`/schools/${school.slug}/cases/${result.caseId}?done=case_triaged`, 303)
}

async function show(
  c: PageContext,
  form: { readonly typed: Typed; readonly faults: Faults },
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const found = await concernHere(c)
  if (!found) return ProblemResponse(c, 'not_found')
  return c.html(<ConcernPage {...{ c, ...found, ...form }} />, status)
}

async function concernHere(
  c: PageContext,
): Promise<{ readonly school: SchoolName; readonly concern: LowLevelRecord } | undefined> {
  const school = casesHere(c)
  if (!school) return undefined
  const { actor, installation } = c.var
  const asked = { concernId: c.req.param('id') ?? '' }
  const [concern] = await installation.database.write(actor.trustId, (db) =>
    readLowLevel(db, actor, asked, atOf(c)),
  )
  return concern?.schoolId === school.schoolId ? { school, concern } : undefined
}
