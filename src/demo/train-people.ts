import { daysAfter, monthsAfter } from '../domain/calendar.ts'
import { londonDate } from '../domain/london-time.ts'
import type { Actor } from '../domain/people/index.ts'
import { policyInForce } from '../domain/policies/index.ts'
import { addCourse, recordTraining, trainingAt } from '../domain/training/index.ts'
import type { DemoTools } from './demo-tools.ts'
import { must } from './must.ts'
import { holder, type StandingSchool } from './set-up-school.ts'

/** Most did their course so long before the demo began. */
const DONE_DAYS_BEFORE = 60
/** The head of each school did it longer ago: it runs out this soon. */
const RUNS_OUT_IN_DAYS = 20

type Db = Parameters<Parameters<DemoTools['database']['write']>[1]>[0]

interface Training {
  readonly standing: StandingSchool
  readonly keeper: Actor
  readonly at: Date
  /** The demo’s today. */
  readonly now: Date
}

/** Give the people of a demo school the training that its policy asks for, and a teacher one to be confirmed. */
export async function trainPeople(
  { database }: Pick<DemoTools, 'database'>,
  training: Training,
): Promise<void> {
  const { standing, at } = training
  const { schoolId } = standing
  const today = londonDate(at)
  await database.write(training.keeper.trustId, async (db) => {
    const policy = await policyInForce(db, schoolId, today)
    const people = await trainingAt(db, { schoolId, policy, today })
    if (people.length === 0) return
    const courseId = await offerCourse(db, training)
    for (const { personId } of people) await train(db, training, { personId, courseId })
    await enterOwn(db, training, courseId)
  })
}

/** One course for all of it, as small schools have. */
async function offerCourse(db: Db, { standing, keeper, at }: Training): Promise<string> {
  const course = {
    schoolId: standing.schoolId,
    title: 'Social media for schools',
    provider: 'Ambermere Schools Trust',
    purposes: ['posting', 'moderating', 'administering', 'investigating'] as const,
    months: 12,
    evidence: 'Two hours in the training room or online; its last page is the certificate.',
  }
  const added = await addCourse(db, keeper, { ...course, purposes: [...course.purposes] }, at)
  return must(added).courseId
}

async function train(
  db: Db,
  { standing, keeper, at, now }: Training,
  { personId, courseId }: { readonly personId: string; readonly courseId: string },
): Promise<void> {
  const head = holder(standing, 'head')
  const by = personId === keeper.personId ? head : keeper
  const long = daysAfter(londonDate(at), -DONE_DAYS_BEFORE)
  const longer = monthsAfter(daysAfter(londonDate(now), RUNS_OUT_IN_DAYS), -12)
  const doneOn = personId === head.personId ? longer : long
  const evidence = 'Certificate seen'
  const { schoolId } = standing
  const command = { schoolId, personId, courseId, doneOn, evidence, certificate: null }
  must(await recordTraining(db, by, command, at))
}

async function enterOwn(db: Db, { standing, at }: Training, courseId: string): Promise<void> {
  const { schoolId } = standing
  const teacher = [...standing.adults.values()].find(
    ({ roles }) => roles.length === 1 && roles[0]?.role === 'author',
  )
  if (!teacher) return
  const doneOn = daysAfter(londonDate(at), -1)
  const evidence = 'The certificate is in my file in the office.'
  const own = {
    schoolId,
    personId: teacher.personId,
    courseId,
    doneOn,
    evidence,
    certificate: null,
  }
  must(await recordTraining(db, teacher, own, at))
}
