import { z } from 'zod'
import { daysAfter } from '../../../domain/calendar.ts'
import { londonDate } from '../../../domain/london-time.ts'
import { may, type PersonSummary, peopleOf, type SchoolName } from '../../../domain/people/index.ts'
import { policyInForce } from '../../../domain/policies/index.ts'
import {
  type Course,
  coursesAt,
  type TrainedPerson,
  type TrainingRecord,
  trainingAt,
  trainingOf,
  trainingToConfirm,
} from '../../../domain/training/index.ts'
import {
  headAsksForTraining,
  TRAINED_ACTS,
  type TrainingAsked,
  trainingAsked,
} from '../../../policy/index.ts'
import type { App, PageContext } from '../../context.ts'
import { type Faults, NO_FAULTS, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { schoolAt } from '../../school-at.ts'
import { SchoolTrainingPage } from './school-training-page.tsx'

/** What runs out within so many days is marked, so that somebody can arrange a course in time. */
export const SOON_DAYS = 60

/** Who at a school is trained, who is not, and who soon will not be. */
export function registerSchoolTraining(app: App): void {
  app.get('/schools/:slug/training', async (c) => {
    const { school, problem } = schoolAt(c, 'training.see', 'training.see_team')
    if (!school) return ProblemResponse(c, problem)
    return showSchoolTraining(c, school, {}, NO_FAULTS)
  })
}

export interface SchoolTrainingFound {
  readonly asked: readonly TrainingAsked[]
  /** Whether the head has asked for training before anybody posts. */
  readonly headAsks: boolean
  readonly people: readonly TrainedPerson[]
  readonly courses: readonly Course[]
  /** For those who keep training; empty for others. */
  readonly toConfirm: readonly TrainingRecord[]
  readonly colleagues: readonly PersonSummary[]
  /** The person whose records were asked for, for those who keep them. */
  readonly chosen:
    | { readonly name: string; readonly records: readonly TrainingRecord[] }
    | undefined
  readonly soonest: string
}

/** The page of a school, also as the answer to a form that was refused. */
export async function showSchoolTraining(
  c: PageContext,
  school: SchoolName,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Promise<Response> {
  const { actor, installation } = c.var
  const { schoolId } = school
  const today = londonDate(c.var.now)
  const everyName = may(actor, 'training.see', schoolId)
  const keeps = may(actor, 'training.keep', schoolId)
  const found = await installation.database.read(
    actor.trustId,
    async (db): Promise<SchoolTrainingFound> => {
      const policy = await policyInForce(db, schoolId, today)
      const [people, courses, toConfirm, all] = await Promise.all([
        trainingAt(db, {
          schoolId,
          policy,
          today,
          lineManagerId: everyName ? undefined : actor.personId,
        }),
        coursesAt(db, schoolId),
        keeps ? trainingToConfirm(db, { schoolId, notOf: actor.personId, today }) : [],
        keeps ? peopleOf(db, schoolId, today) : [],
      ])
      const colleagues = all.filter(
        (one) => one.personId !== actor.personId && (one.leftOn === null || one.leftOn > today),
      )
      const wanted = z.uuid().safeParse(c.req.query('person')).data
      const person = colleagues.find((one) => one.personId === wanted)
      const chosen = person && {
        name: person.name,
        records: await trainingOf(db, person.personId, today),
      }
      return {
        asked: TRAINED_ACTS.map((act) => trainingAsked(policy.pack, policy.overrides, act)),
        headAsks: headAsksForTraining(policy.overrides),
        people,
        courses,
        toConfirm,
        colleagues,
        chosen,
        soonest: daysAfter(today, SOON_DAYS),
      }
    },
  )
  const props = { c, school, everyName, keeps, typed, faults, ...found }
  return c.html(<SchoolTrainingPage {...props} />, status)
}
