import { finishQuiz, quizOf, quizWaits } from '../../../../domain/acknowledgement/index.ts'
import { Button } from '../../../components/button.tsx'
import type { App, PageContext } from '../../../context.ts'
import { faultOf, readForm, type Typed } from '../../../form.ts'
import { Frame } from '../../../frame.tsx'
import { ProblemResponse } from '../../../problems.tsx'
import { QuizFields, WRONG } from './quiz-fields.tsx'
import { showNextPart } from './reading.tsx'
import { readPath, type SigningAt, signingAt } from './signing-at.ts'

/** The questions before signing, where the school wants them. */
export function registerQuiz(app: App): void {
  app.get('/schools/:slug/policy/quiz', async (c) => {
    const at = await signingAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { slug } = at.school
    if (!at.policy.finished) return c.redirect(readPath(slug), 303)
    if (!quizWaits(at.policy, c.var.actor.personId)) {
      return c.redirect(`/schools/${slug}/policy/sign`, 303)
    }
    return c.html(<QuizPage c={c} at={at} answers={{}} again={[]} />)
  })

  app.post('/schools/:slug/policy/quiz', async (c) => {
    const at = await signingAt(c)
    if (!at) return ProblemResponse(c, 'not_found')
    const { policyVersionId = '', ...answers } = await readForm(c)
    const { actor, now, installation } = c.var
    const { trustId, personId } = actor
    const { schoolId, slug } = at.school
    const result = await installation.database.write(trustId, (db) =>
      finishQuiz(db, { trustId, personId, schoolId, policyVersionId, answers }, now),
    )
    if (!result.ok) {
      // A version that came into force meanwhile has still to be read.
      return at.policy.finished
        ? c.html(<QuizPage c={c} at={at} {...{ answers }} says={result.message} again={[]} />, 422)
        : showNextPart(c, at, faultOf(result), 422)
    }
    if (result.again.length === 0) return c.redirect(`/schools/${slug}/policy/sign`, 303)
    return c.html(<QuizPage c={c} at={at} answers={answers} again={result.again} />, 422)
  })
}

interface QuizPageProps {
  readonly c: PageContext
  readonly at: SigningAt
  readonly answers: Typed
  readonly again: readonly string[]
  /** Why the answers were not taken at all. */
  readonly says?: string
}

function QuizPage({ c, at, answers, again, says }: QuizPageProps) {
  const { school, policy } = at
  const questions = quizOf(policy, c.var.actor.personId)
  const errors = questions
    .filter(({ key }) => again.includes(key))
    .map(({ key, title }) => ({ text: `${title} ${WRONG}`, href: `#${key}` }))
  return (
    <Frame
      c={c}
      title={`Questions: ${policy.pack.title}`}
      heading="What does it say?"
      caption={`${policy.pack.title}, ${school.name}`}
      lead="A few questions before you sign. Nobody keeps what you answer."
      errors={says ? [{ text: says }] : errors}
      width="reading"
    >
      <form method="post" action={`/schools/${school.slug}/policy/quiz`} novalidate>
        <input type="hidden" name="policyVersionId" value={policy.versions.policyVersionId} />
        <QuizFields pack={policy.pack} {...{ questions, answers, again }} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Go on to sign</Button>
          <a class="govuk-link" href={readPath(school.slug, 1)}>
            Read it again
          </a>
        </div>
      </form>
    </Frame>
  )
}
