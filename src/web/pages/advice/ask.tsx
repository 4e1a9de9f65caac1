import { askQuestion, askQuestionForm, usualStanding } from '../../../domain/advice/index.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { roleHolders, type SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import { findSituation, inWords, readFacts } from '../../../policy/advise/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { AskPage } from './ask-page.tsx'
import { schoolHere } from './school-here.ts'

/** Asking what the advisor does not answer. */
export function registerAsk(app: App): void {
  app.get('/schools/:slug/questions/new', async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    return show(c, school, c.req.query(), NO_FAULTS)
  })

  app.post('/schools/:slug/questions/new', async (c) => {
    const school = schoolHere(c)
    if (!school) return ProblemResponse(c, 'not_found')
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, school, typed, faults, status)
    const { words = '', standing, situation } = typed
    const parsed = askQuestionForm.safeParse({
      schoolId: school.schoolId,
      words,
      standing,
      situation,
      facts: typed,
    })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      askQuestion(db, actor, parsed.data, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(
      `/schools/${school.slug}/questions/${result.questionId}?done=question_asked`,
      303,
    )
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
  const today = londonDate(now)
  const found = await installation.database.read(actor.trustId, async (db) => ({
    ...(await policyInForce(db, school.schoolId, today)),
    usual: await usualStanding(db, actor),
    holders: await roleHolders(db, school.schoolId, today),
  }))
  const situation = findSituation(typed.situation ?? '')
  const { pack, overrides, usual, holders } = found
  return c.html(
    <AskPage
      {...{ c, school, pack, overrides, holders, faults }}
      typed={{ ...typed, standing: typed.standing ?? typed.as ?? usual }}
      situation={situation && { id: situation.id, question: inWords(situation.question, pack) }}
      facts={readFacts(typed)}
    />,
    status,
  )
}
