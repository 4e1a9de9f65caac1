import type { z } from 'zod'
import {
  answerTriage,
  decideTriage,
  decideTriageForm,
  findKnownCase,
  type KnownCase,
  leads,
  triageAnswerForm,
} from '../../../domain/cases/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { TRIAGE_QUESTIONS, type TriageQuestion } from '../../../policy/cases/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { schoolHere } from '../advice/school-here.ts'
import { atOf } from './cases-here.ts'
import { DecidePage } from './decide-page.tsx'
import { readFields } from './many-fields.ts'
import { TriagePage } from './triage-page.tsx'

const BASE = `/schools/:slug/cases/:id{${UUID}}`
const QUESTIONS = TRIAGE_QUESTIONS.map(({ code }) => code).join('|')
const QUESTION = `${BASE}/triage/:question{${QUESTIONS}}`
const DECIDE = `${BASE}/decide`

/** The triage: a question a page, each kept when it is answered, then what they come to and the decision. */
export function registerTriage(app: App): void {
  app.get(QUESTION, async (c) => {
    const found = await caseToLead(c)
    if (!found) return ProblemResponse(c, 'not_found')
    const question = c.req.param('question') as TriageQuestion
    return c.html(<TriagePage {...{ c, question, ...found, faults: NO_FAULTS }} />)
  })
  app.post(QUESTION, answer)
  app.get(DECIDE, (c) => showDecision(c, {}, NO_FAULTS))
  app.post(DECIDE, decide)
}

async function answer(c: PageContext): Promise<Response> {
  const found = await caseToLead(c)
  if (!found) return ProblemResponse(c, 'not_found')
  const { school, known } = found
  const question = c.req.param('question') as TriageQuestion
  const fields = await readFields(c)
  const again = (faults: Faults, status: 400 | 422) =>
    c.html(<TriagePage {...{ c, question, school, known, faults }} />, status)
  const parsed = triageAnswerForm(question).safeParse(fields)
  if (!parsed.success) return again(faultsOf(parsed.error as z.ZodError), 400)
  const { nation, ...given } = parsed.data
  const { actor, now, installation } = c.var
  const command = { caseId: known.caseId, answer: given, nation }
  const result = await installation.database.write(actor.trustId, (db) =>
    answerTriage(db, actor, command, now),
  )
  if (!result.ok) return refused(c, result, again)
  const at = TRIAGE_QUESTIONS.findIndex(({ code }) => code === question)
  const next = TRIAGE_QUESTIONS[at + 1]
  const here = `/schools/${school.slug}/cases/${known.caseId}`
  return c.redirect(next ? `${here}/triage/${next.code}` : `${here}/decide`, 303)
}

async function decide(c: PageContext): Promise<Response> {
  const found = await caseToLead(c)
  if (!found) return ProblemResponse(c, 'not_found')
  const { school, known } = found
  const typed = await readForm(c)
  const parsed = decideTriageForm.safeParse(typed)
  if (!parsed.success) return showDecision(c, typed, faultsOf(parsed.error), 400)
  const { actor, installation } = c.var
  const command = { ...parsed.data, caseId: known.caseId }
  const result = await installation.database.write(actor.trustId, (db) =>
    decideTriage(db, actor, command, atOf(c)),
  )
  if (!result.ok) {
    return refused(c, result, (faults, status) => showDecision(c, typed, faults, status))
  }
  return c.redirect(`/schools/${school.slug}/cases/${known.caseId}?done=case_triaged`, 303)
}

async function showDecision(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const found = await caseToLead(c)
  if (!found) return ProblemResponse(c, 'not_found')
  const { actor, now, installation } = c.var
  const { pack } = await installation.database.read(actor.trustId, (db) =>
    policyInForce(db, found.known.schoolId, londonDate(now)),
  )
  return c.html(<DecidePage {...{ c, ...found, pack, typed, faults }} />, status)
}

/** The case and its school, for somebody who leads it; for anybody else it is not there. */
async function caseToLead(
  c: PageContext,
): Promise<{ readonly school: SchoolName; readonly known: KnownCase } | undefined> {
  const school = schoolHere(c)
  const { actor, now, installation } = c.var
  const known = await installation.database.read(actor.trustId, (db) =>
    findKnownCase(db, actor, c.req.param('id') ?? '', now),
  )
  if (!school || !known || known.schoolId !== school.schoolId || !leads(known)) return undefined
  return { school, known }
}
