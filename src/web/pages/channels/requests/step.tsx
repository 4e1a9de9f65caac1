import {
  type Answers,
  answerTo,
  type FormStep,
  faultsOfStep,
  formContext,
  formStep,
  openSteps,
  REQUEST_FORM,
  type RequestForReader,
  requestForReader,
  saveStep,
  stepDigest,
} from '../../../../domain/channels/index.ts'
import { londonDate } from '../../../../domain/london-time.ts'
import { everyone, type SchoolName } from '../../../../domain/people/index.ts'
import type { App, PageContext } from '../../../context.ts'
import { type Faults, NO_FAULTS } from '../../../form.ts'
import { ProblemResponse } from '../../../problems.tsx'
import { refused } from '../../../refused.ts'
import { UUID } from '../../../uuid-pattern.ts'
import { schoolHere } from '../../advice/school-here.ts'
import { faultsOn, typedAnswers } from '../typed-answers.ts'
import { requestPath, requestsPath } from './address.ts'
import { StepPage } from './step-page.tsx'

const STEPS = REQUEST_FORM.map(({ code }) => code).join('|')
const PAGE = `/schools/:slug/channels/requests/:id{${UUID}}/:step{(?:${STEPS})}`

/** One page of the form: shown with what was typed so far, and saved whatever stands in it. */
export function registerRequestStep(app: App): void {
  app.get(PAGE, async (c) => {
    const at = await stepHere(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { school, view, step } = at
    if (!view.open.includes('save')) {
      return c.redirect(requestPath(school.slug, view.request.requestId), 303)
    }
    return show(c, at, {
      answers: view.request.answers,
      seen: stepDigest(step, view.request.answers),
    })
  })

  app.post(PAGE, async (c) => {
    const at = await stepHere(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { school, view, step } = at
    const { requestId } = view.request
    const { answers, other } = await typedAnswers(c, step.fields)
    const typed = { ...view.request.answers, ...answers }
    const { actor, now, installation } = c.var
    const { schoolId, slug } = school
    const saved = await installation.database.write(actor.trustId, (db) =>
      saveStep(db, actor, { schoolId, requestId, step, answers, seen: other('seen') }, now),
    )
    const seen = stepDigest(step, view.request.answers)
    if (!saved.ok) {
      return refused(c, saved, (faults, status) =>
        show(c, at, { answers: typed, seen }, faults, status),
      )
    }
    if (other('goes') === 'leave') return c.redirect(`${requestsPath(slug)}?done=saved`, 303)
    const { faults, next } = await whatIsLeft(c, at, typed)
    if (faults.page.length > 0) {
      const stood = { answers: typed, seen: stepDigest(step, typed), kept: true }
      return show(c, at, stood, faults, 422)
    }
    return c.redirect(requestPath(slug, requestId, next), 303)
  })
}

interface StepHere {
  readonly school: SchoolName
  readonly view: RequestForReader
  readonly step: FormStep
}

/** The page that the address names, of a request of one’s own. */
async function stepHere(c: PageContext): Promise<StepHere | undefined> {
  const school = schoolHere(c)
  const step = formStep(c.req.param('step') ?? '')
  if (!school || !step) return undefined
  const { actor, now, installation } = c.var
  const at = { schoolId: school.schoolId, requestId: c.req.param('id') ?? '' }
  const view = await installation.database.read(actor.trustId, (db) =>
    requestForReader(db, actor, { ...at, today: londonDate(now) }),
  )
  return view?.request.applicantId === actor.personId ? { school, view, step } : undefined
}

/** What is wrong with this page, and the page after it: the next in the form, or the check of all answers. */
async function whatIsLeft(
  c: PageContext,
  { school, step }: StepHere,
  answers: Answers,
): Promise<{ readonly faults: Faults; readonly next: string | undefined }> {
  const { actor, now, installation } = c.var
  const { context } = await installation.database.read(actor.trustId, (db) =>
    formContext(db, school.schoolId, now),
  )
  const faults = faultsOn(faultsOfStep(step, answers, context))
  const open = openSteps(answers, context).map(({ step: { code } }) => code)
  const after = REQUEST_FORM.slice(REQUEST_FORM.indexOf(step) + 1).map(({ code }) => code)
  return { faults, next: after.find((code) => open.includes(code)) }
}

async function show(
  c: PageContext,
  { school, view, step }: StepHere,
  typed: { readonly answers: Answers; readonly seen: string; readonly kept?: boolean },
  faults: Faults = NO_FAULTS,
  status: 200 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation } = c.var
  const found = await installation.database.read(actor.trustId, async (db) => {
    const { context } = await formContext(db, school.schoolId, now)
    const people = (await everyone(db)).filter(({ personId }) => context.worksHere.has(personId))
    return { context, people }
  })
  const open = new Set(openSteps(typed.answers, found.context).map(({ step: { code } }) => code))
  const name = answerTo(typed.answers, 'name').trim()
  return c.html(
    <StepPage
      {...{ c, school, view, step, open, name, faults, kept: false, ...typed, ...found }}
    />,
    status,
  )
}
