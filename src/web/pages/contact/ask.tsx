import { askPermit, askPermitForm } from '../../../domain/contact/index.ts'
import { groupsOf } from '../../../domain/learners/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { permitRules } from '../../../policy/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { permitPath } from './address.ts'
import { AskPermitPage } from './ask-page.tsx'
import { learnersToTick, readWithLearners, type TypedWithLearners } from './learner-finder.ts'

const PAGE = '/schools/:slug/contact/permits/new'

/** Ask for leave to be in contact with learners online. */
export function registerAskPermit(app: App): void {
  app.get(PAGE, (c) => {
    const { school, problem } = schoolAt(c, 'contact.ask')
    if (!school) return ProblemResponse(c, problem)
    return show(c, school, { typed: {}, learnerIds: [], finding: false })
  })

  app.post(PAGE, async (c) => {
    const { school, problem } = schoolAt(c, 'contact.ask')
    if (!school) return ProblemResponse(c, problem)
    const form = await readWithLearners(c)
    if (form.finding) return show(c, school, form)
    const { typed, learnerIds } = form
    const { schoolId, slug } = school
    const parsed = askPermitForm.safeParse({ ...typed, learnerIds, schoolId })
    if (!parsed.success) return show(c, school, form, faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      askPermit(db, actor, parsed.data, now),
    )
    if (!result.ok) {
      return refused(c, result, (faults, status) => show(c, school, form, faults, status))
    }
    return c.redirect(`${permitPath(slug, result.permitId)}?done=contact_asked`, 303)
  })
}

async function show(
  c: PageContext,
  school: SchoolName,
  form: TypedWithLearners,
  faults: Faults = NO_FAULTS,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const { schoolId } = school
  const { typed, learnerIds } = form
  const found = await installation.database.read(actor.trustId, async (db) => {
    const { pack, overrides } = await policyInForce(db, schoolId, londonDate(now))
    const wanted = { schoolId, text: typed.q ?? '', ticked: learnerIds }
    return {
      pack,
      rules: permitRules(pack, overrides),
      learners: await learnersToTick(db, wanted),
      classes: (await groupsOf(db, schoolId)).classNames,
    }
  })
  return c.html(<AskPermitPage {...{ c, school, form, faults, ...found }} />, status)
}
