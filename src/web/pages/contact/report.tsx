import { randomUUID } from 'node:crypto'
import { reportContact, reportContactForm } from '../../../domain/contact/index.ts'
import { may, type SchoolName } from '../../../domain/people/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolHere } from '../advice/school-here.ts'
import { receiptPath } from './address.ts'
import { learnersToTick, readWithLearners } from './learner-finder.ts'
import { reportWays } from './readers.ts'
import { ReportContactPage } from './report-page.tsx'

const PAGE = '/schools/:slug/contact/report'

/** Somebody got in touch: two minutes, on a phone, for everybody who works at the school. */
export function registerReportContact(app: App): void {
  app.get(PAGE, (c) => {
    const school = schoolHere(c)
    return school ? show(c, school, { reportId: randomUUID() }) : ProblemResponse(c, 'not_found')
  })

  app.post(PAGE, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const { typed, finding } = await readWithLearners(c)
    if (finding) return show(c, school, typed)
    const parsed = reportContactForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return show(c, school, typed, faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const { caseKeys: keys, database } = installation
    const result = await database.write(actor.trustId, (db) =>
      reportContact(db, actor, parsed.data, { keys, now }),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, school, typed, faults, status))
    }
    return c.redirect(receiptPath(school.slug, parsed.data.reportId), 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults = NO_FAULTS,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { schoolId } = school
  const searches = may(actor, 'learner.search', schoolId)
  const text = typed.who ?? ''
  const ticked = typed.learnerId ? [typed.learnerId] : []
  const found = await installation.database.read(actor.trustId, async (db) => ({
    ways: await reportWays(db, actor, schoolId, now),
    learners: searches ? await learnersToTick(db, { schoolId, text, ticked }) : [],
  }))
  return c.html(<ReportContactPage {...{ c, school, typed, faults, searches, ...found }} />, status)
}
