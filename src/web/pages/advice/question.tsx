import {
  answerQuestion,
  answerQuestionForm,
  answers,
  findQuestion,
  namesOf,
  publishAnswer,
  publishAnswerForm,
  withdrawAnswer,
} from '../../../domain/advice/index.ts'
import { packOf } from '../../../domain/policies/index.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { UUID } from '../../uuid-pattern.ts'
import { QuestionPage } from './question-page.tsx'
import { schoolHere } from './school-here.ts'

const PAGE = `/schools/:slug/questions/:id{${UUID}}`

/** One question: for who asked it to read, and for who answers it to answer. */
export function registerQuestion(app: App): void {
  app.get(PAGE, (c) => show(c, {}, NO_FAULTS))

  app.post(`${PAGE}/answer`, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
    const empty = { clauses: '', publicQuestion: '' }
    const at = { schoolId: school.schoolId, questionId: c.req.param('id') }
    const parsed = answerQuestionForm.safeParse({ ...empty, ...typed, ...at })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const { indexOf } = installation.gate
    const result = await installation.database.write(actor.trustId, (db) =>
      answerQuestion(db, actor, { command: parsed.data, indexOf }, now),
    )
    return result.ok ? done(c, 'question_answered') : refused(c, result, again)
  })

  app.post(`${PAGE}/publish`, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
    const at = { schoolId: school.schoolId, questionId: c.req.param('id') }
    const parsed = publishAnswerForm.safeParse({ ...typed, ...at })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const { indexOf } = installation.gate
    const result = await installation.database.write(actor.trustId, (db) =>
      publishAnswer(db, actor, { command: parsed.data, indexOf }, now),
    )
    return result.ok ? done(c, 'answer_published') : refused(c, result, again)
  })

  app.post(`${PAGE}/withdraw`, async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const at = { schoolId: school.schoolId, questionId: c.req.param('id') }
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      withdrawAnswer(db, actor, at, now),
    )
    if (result.ok) return done(c, 'answer_withdrawn')
    return refused(c, result, (faults, status) => show(c, {}, faults, status))
  })
}

function done(c: PageContext, what: Done): Response {
  const { slug, id } = c.req.param() as { slug: string; id: string }
  return c.redirect(`/schools/${slug}/questions/${id}?done=${what}`, 303)
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const school = schoolHere(c)
  if (!school) return ProblemResponse(c, 'not_found')
  const { actor, installation } = c.var
  const questionId = c.req.param('id') ?? ''
  const found = await installation.database.read(actor.trustId, async (db) => {
    const one = await findQuestion(db, actor, { schoolId: school.schoolId, questionId })
    if (!one.ok) return one
    const names = await namesOf(db, questionId)
    return { ...one, names, pack: await packOf(db, one.question.policyVersionId) }
  })
  if (!found.ok) return ProblemResponse(c, found.kind === 'forbidden' ? 'forbidden' : 'not_found')
  const { question, names, pack } = found
  return c.html(
    <QuestionPage
      {...{ c, school, question, names, pack, typed, faults }}
      mayAnswer={answers(actor, question)}
    />,
    status,
  )
}
