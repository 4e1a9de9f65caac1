import { findKnownCase, type KnownCase, recordStep, stepForm } from '../../../domain/cases/index.ts'
import { toLondonInput } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { decideStepOf, type RecordedStep } from '../../../policy/cases/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolHere } from '../advice/school-here.ts'
import { CASE } from './case.tsx'
import { atOf } from './cases-here.ts'
import { stepOfAddress } from './labels.ts'
import { StepPage } from './step-page.tsx'

const STEP = `${CASE}/steps/:step{[a-z-]{1,40}}`

/** Put one step of a case on record; a locked one says why, and what opens it. */
export function registerCaseStep(app: App): void {
  app.get(STEP, (c) => show(c, { happenedAt: toLondonInput(c.var.now) }, NO_FAULTS))
  app.post(STEP, async (c) => {
    const found = await stepHere(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const { school, known, step } = found
    const typed = await readForm(c)
    const parsed = stepForm(step).safeParse(typed)
    if (!parsed.success) return show(c, typed, faultsOf(parsed.error), 400)
    const { actor, installation } = c.var
    const command = { caseId: known.caseId, step, input: parsed.data }
    const result = await installation.database.write(actor.trustId, (db) =>
      recordStep(db, actor, command, atOf(c)),
    )
    if (!result.ok) return refused(c, result, (faults, status) => show(c, typed, faults, status))
    return c.redirect(`/schools/${school.slug}/cases/${known.caseId}?done=case_step_kept`, 303)
  })
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const found = await stepHere(c)
  if (!found) return ProblemResponse(c, 'not_found')
  const { known, step } = found
  const decision = decideStepOf(step, known.situation, known.capacities)
  return c.html(<StepPage {...{ c, ...found, decision, typed, faults }} />, status)
}

async function stepHere(
  c: PageContext,
): Promise<
  | { readonly school: SchoolName; readonly known: KnownCase; readonly step: RecordedStep }
  | undefined
> {
  const school = schoolHere(c)
  const step = stepOfAddress(c.req.param('step'))
  const { actor, now, installation } = c.var
  const known = await installation.database.read(actor.trustId, (db) =>
    findKnownCase(db, actor, c.req.param('id') ?? '', now),
  )
  if (!school || !step || known?.schoolId !== school.schoolId) return undefined
  return { school, known, step }
}
