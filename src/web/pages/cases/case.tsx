import { type CaseRecord, readCase } from '../../../domain/cases/index.ts'
import type { Learner } from '../../../domain/learners/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { may, type PersonSummary, type SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { UUID } from '../../uuid-pattern.ts'
import { schoolHere } from '../advice/school-here.ts'
import { learnersToTick } from '../contact/learner-finder.ts'
import { CasePage } from './case-page.tsx'
import { atOf } from './cases-here.ts'
import { adultsOf } from './person-select.tsx'

export const CASE = `/schools/:slug/cases/:id{${UUID}}`

/** One case, for those who may know of it; for everybody else it is not there. */
export function registerCase(app: App): void {
  app.get(CASE, (c) => showCase(c, { typed: {}, faults: NO_FAULTS }))
}

/** A case with what its page shows. */
export interface ShownCase {
  readonly school: SchoolName
  readonly record: CaseRecord
  readonly people: readonly PersonSummary[]
  /** Whether they may look pupils up in the register. */
  readonly searches: boolean
  /** Those whom the name found that was typed into the form for people. */
  readonly learners: readonly Learner[]
  /** As the policy calls a learner. */
  readonly learnerWord: string
}

/** Show a case, with a form of its page as it was typed where something was wrong with it. */
export async function showCase(
  c: PageContext,
  form: { readonly typed: Typed; readonly faults: Faults },
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const shown = await caseToShow(c)
  if (!shown) return ProblemResponse(c, 'not_found')
  const learners = await learnersFor(c, shown, form.typed)
  return c.html(<CasePage {...{ c, ...shown, learners, ...form }} />, status)
}

/** Read the case that the address names; that it was read is in the trail. */
export async function caseToShow(c: PageContext): Promise<ShownCase | undefined> {
  const school = schoolHere(c)
  if (!school) return undefined
  const { actor, installation } = c.var
  const record = await installation.database.write(actor.trustId, (db) =>
    readCase(db, actor, c.req.param('id') ?? '', atOf(c)),
  )
  if (!record || record.schoolId !== school.schoolId) return undefined
  const { schoolId } = school
  const { pack } = await installation.database.read(actor.trustId, (db) =>
    policyInForce(db, schoolId, londonDate(c.var.now)),
  )
  return {
    school,
    record,
    people: await adultsOf(c, schoolId),
    searches: may(actor, 'learner.search', schoolId),
    learners: [],
    learnerWord: pack.terms.learner,
  }
}

/** Pupils of the name in the form for people; none before anybody has typed one. */
async function learnersFor(
  c: PageContext,
  { school, searches }: ShownCase,
  typed: Typed,
): Promise<readonly Learner[]> {
  const { name = '', learnerId } = typed
  if (!searches || typed.form !== 'person' || (name === '' && !learnerId)) return []
  const asked = { schoolId: school.schoolId, text: name, ticked: learnerId ? [learnerId] : [] }
  return c.var.installation.database.read(c.var.actor.trustId, (db) => learnersToTick(db, asked))
}
