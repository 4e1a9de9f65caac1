import { may, type SchoolName } from '../../../../domain/people/index.ts'
import {
  acceptFault,
  answerFaultForm,
  faultsOf as faultsInForce,
  reopenFault,
  reopenFaultForm,
} from '../../../../domain/policies/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { schoolAt } from '../../../school-at.ts'
import { AnswerPage } from './answer-page.tsx'
import { FaultsPage } from './faults-page.tsx'

const ADDRESS = '/schools/:slug/policy/lint'

/** The faults of a school's policy: read by its keepers and governors, answered by its keepers. */
export function registerFaults(app: App): void {
  app.get(ADDRESS, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.check')
    if (!school) return ProblemResponse(c, problem)
    const keeps = may(c.var.actor, 'policy.write', school.schoolId)
    return c.html(
      <FaultsPage c={c} school={school} keeps={keeps} {...(await readFaults(c, school))} />,
    )
  })

  app.get(`${ADDRESS}/answer`, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write')
    if (!school) return ProblemResponse(c, problem)
    return showAnswer(c, school, { finding: c.req.query('finding') ?? '' }, NO_FAULTS)
  })

  app.post(ADDRESS, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) =>
      showAnswer(c, school, typed, faults, status)
    const parsed = answerFaultForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      acceptFault(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/policy/lint?done=fault_known`, 303)
  })

  app.post(`${ADDRESS}/reopen`, async (c) => {
    const { school, problem } = schoolAt(c, 'policy.write')
    if (!school) return ProblemResponse(c, problem)
    const typed = await readForm(c)
    const parsed = reopenFaultForm.safeParse({ ...typed, schoolId: school.schoolId })
    if (!parsed.success) return ProblemResponse(c, 'not_found')
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      reopenFault(db, actor, parsed.data, now),
    )
    if (!result.ok)
      return refused(c, result, (faults, status) => showAnswer(c, school, typed, faults, status))
    return c.redirect(`/schools/${school.slug}/policy/lint?done=fault_reopened`, 303)
  })
}

function readFaults(c: PageContext, school: SchoolName) {
  const { actor, now, installation } = c.var
  return installation.database.read(actor.trustId, (db) => faultsInForce(db, school.schoolId, now))
}

async function showAnswer(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { policyVersionId, faults: found } = await readFaults(c, school)
  const fault = found.find((one) => one.finding.id === typed.finding)
  if (!fault) return ProblemResponse(c, 'not_found')
  const page = { c, school, policyVersionId, finding: fault.finding, typed, faults }
  return c.html(<AnswerPage {...page} />, status)
}
