import { z } from 'zod'
import type { SchoolName } from '../../../domain/people/index.ts'
import { QUIZ_COUNTS, quizCount, setQuiz } from '../../../domain/schools/index.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readForm } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { schoolAt } from '../../school-at.ts'
import { SettingsFrame } from './settings-frame.tsx'

const form = z.object({
  questions: z.enum(['0', '3', '4', '5'], 'Choose how many questions are asked'),
})

/** Whether questions are asked before the policy is signed. */
export function registerQuizSetting(app: App): void {
  app.get('/schools/:slug/settings/quiz', async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    const { actor, installation } = c.var
    const count = await installation.database.read(actor.trustId, (db) =>
      quizCount(db, school.schoolId),
    )
    return c.html(
      <QuizSettingPage c={c} school={school} value={String(count)} faults={NO_FAULTS} />,
    )
  })

  app.post('/schools/:slug/settings/quiz', async (c) => {
    const { school, problem } = schoolAt(c, 'school.settings')
    if (!school) return ProblemResponse(c, problem)
    const again = (faults: Faults, status: 400 | 422) =>
      c.html(<QuizSettingPage c={c} school={school} value="" faults={faults} />, status)
    const parsed = form.safeParse(await readForm(c))
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const questions = QUIZ_COUNTS.find((count) => String(count) === parsed.data.questions) ?? 0
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      setQuiz(db, actor, { schoolId: school.schoolId, questions }, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect(`/schools/${school.slug}/settings/quiz?done=quiz_saved`, 303)
  })
}

interface QuizSettingPageProps {
  readonly c: PageContext
  readonly school: SchoolName
  readonly value: string
  readonly faults: Faults
}

function QuizSettingPage({ c, school, value, faults }: QuizSettingPageProps) {
  return (
    <SettingsFrame
      c={c}
      school={school}
      title="Questions before signing"
      errors={faults.page}
      width="reading"
    >
      <p>
        After reading, people can be asked what the policy says on a few things. Whoever answers
        otherwise sees the clause and is asked again. Nobody’s answers are kept, only that they were
        given.
      </p>
      <form method="post" action={`/schools/${school.slug}/settings/quiz`} novalidate>
        <Radios
          name="questions"
          legend="How many questions are asked"
          value={value}
          error={faults.fields.questions}
          items={QUIZ_COUNTS.map((count) => ({
            value: String(count),
            text: count === 0 ? 'None' : String(count),
          }))}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </SettingsFrame>
  )
}
