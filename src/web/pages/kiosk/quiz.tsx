import { finishQuiz, quizOf, quizWaits } from '../../../domain/acknowledgement/index.ts'
import { Button } from '../../components/button.tsx'
import type { App } from '../../context.ts'
import { readForm, type Typed } from '../../form.ts'
import { QuizFields, WRONG } from '../policy/signing/quiz-fields.tsx'
import { atKiosk, type Reading, readingAt, START } from './at-kiosk.ts'
import { notOpen, visitOver } from './closed-pages.tsx'
import { KioskFrame } from './kiosk-frame.tsx'
import { showNextPart } from './read.tsx'

/** The questions before signing at a shared screen, where the school wants them. */
export function registerKioskQuiz(app: App): void {
  app.get('/kiosk/quiz', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const reading = await readingAt(c, kiosk)
    if (!reading) return c.redirect(START, 303)
    if (!reading.policy.finished) return c.redirect('/kiosk/read', 303)
    if (!quizWaits(reading.policy, reading.visit.personId)) return c.redirect('/kiosk/sign', 303)
    return c.html(<KioskQuizPage reading={reading} answers={{}} again={[]} />)
  })

  app.post('/kiosk/quiz', async (c) => {
    const kiosk = await atKiosk(c)
    if (!kiosk) return notOpen(c)
    const typed = await readForm(c)
    const reading = await readingAt(c, kiosk, typed)
    if (!reading) return visitOver(c, kiosk)
    const { policyVersionId = '', ...answers } = typed
    const { trustId, schoolId } = kiosk
    const { personId } = reading.visit
    const { now, installation } = c.var
    const result = await installation.database.write(trustId, (db) =>
      finishQuiz(db, { trustId, personId, schoolId, policyVersionId, answers }, now),
    )
    if (!result.ok) {
      // A version that came into force meanwhile has still to be read.
      if (!reading.policy.finished) return showNextPart(c, reading, result)
      const props = { reading, answers, again: [], says: result.message }
      return c.html(<KioskQuizPage {...props} />, 422)
    }
    if (result.again.length === 0) return c.redirect('/kiosk/sign', 303)
    return c.html(<KioskQuizPage reading={reading} answers={answers} again={result.again} />, 422)
  })
}

interface KioskQuizPageProps {
  readonly reading: Reading
  readonly answers: Typed
  readonly again: readonly string[]
  /** Why the answers were not taken at all. */
  readonly says?: string
}

function KioskQuizPage({ reading, answers, again, says }: KioskQuizPageProps) {
  const { kiosk, visit, policy } = reading
  const questions = quizOf(policy, visit.personId)
  const errors = questions
    .filter(({ key }) => again.includes(key))
    .map(({ key, title }) => ({ text: `${title} ${WRONG}`, href: `#${key}` }))
  return (
    <KioskFrame
      kiosk={kiosk}
      visit={visit}
      heading="What does it say?"
      caption={policy.pack.title}
      lead="A few questions before you sign. Nobody keeps what you answer."
      errors={says ? [{ text: says }] : errors}
    >
      <form method="post" action="/kiosk/quiz" novalidate>
        <input type="hidden" name="visit" value={visit.visitId} />
        <input type="hidden" name="policyVersionId" value={policy.versions.policyVersionId} />
        <QuizFields pack={policy.pack} {...{ questions, answers, again }} />
        <Button preventDoubleClick>Go on to sign</Button>
      </form>
    </KioskFrame>
  )
}
