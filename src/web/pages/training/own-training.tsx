import { daysAfter } from '../../../domain/calendar.ts'
import { londonDate } from '../../../domain/london-time.ts'
import type { SchoolName } from '../../../domain/people/index.ts'
import {
  type Course,
  coursesAt,
  recordTraining,
  recordTrainingForm,
  type TrainingRecord,
  type TrainingTasks,
  trainingOf,
  trainingTasksOf,
  WARNING_DAYS,
} from '../../../domain/training/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, faultsOf, NO_FAULTS, readBody, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { certificateIn } from './certificate.ts'
import { OwnTrainingPage } from './own-training-page.tsx'

/** My training: what I have done, what runs out, and entering a course. */
export function registerOwnTraining(app: App): void {
  app.get('/me/training', (c) => show(c, {}, NO_FAULTS))

  app.post('/me/training', async (c) => {
    const typed = await readForm(c)
    const again = (faults: Faults, status: 400 | 422) => show(c, typed, faults, status)
    const { actor, now, installation } = c.var
    const { personId } = actor
    const schoolId = typed.schoolId ?? c.var.workplace.schools[0]?.schoolId
    const parsed = recordTrainingForm.safeParse({ ...typed, schoolId, personId })
    if (!parsed.success) return again(faultsOf(parsed.error), 400)
    const certificate = await certificateIn(c, (await readBody(c)).certificate)
    if (typeof certificate === 'string') return again(faultOfFile(certificate), 422)
    const result = await installation.database.write(actor.trustId, (db) =>
      recordTraining(db, actor, { ...parsed.data, certificate }, now),
    )
    if (!result.ok) return refused(c, result, again)
    return c.redirect('/me/training?done=training_entered', 303)
  })
}

/** What was wrong with a file that came with a form. */
export function faultOfFile(message: string): Faults {
  return {
    fields: { certificate: message },
    page: [{ text: message, href: '#certificate' }],
  }
}

export interface OwnTrainingFound {
  readonly records: readonly TrainingRecord[]
  readonly tasks: TrainingTasks
  readonly courses: readonly Course[]
  readonly school: SchoolName
  readonly soonest: string
}

async function show(
  c: PageContext,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, now, installation, workplace } = c.var
  const wanted = typed.schoolId ?? c.req.query('school')
  const school = workplace.schools.find((one) => one.schoolId === wanted) ?? workplace.schools[0]
  if (!school) return ProblemResponse(c, 'not_found')
  const today = londonDate(now)
  const found = await installation.database.read(
    actor.trustId,
    async (db): Promise<OwnTrainingFound> => {
      const [records, tasks, courses] = await Promise.all([
        trainingOf(db, actor.personId, today),
        trainingTasksOf(db, actor, workplace.schools, now),
        coursesAt(db, school.schoolId),
      ])
      return { records, tasks, courses, school, soonest: daysAfter(today, WARNING_DAYS) }
    },
  )
  return c.html(<OwnTrainingPage c={c} {...found} typed={typed} faults={faults} />, status)
}
