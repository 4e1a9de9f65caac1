import type { Reader } from '../../../db/handles.ts'
import { runsOutBy, trainedActsOf } from '../../../policy/index.ts'
import { daysAfter } from '../../calendar.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, may, rolesAt, type SchoolName } from '../../people/index.ts'
import { policyInForce } from '../../policies/index.ts'
import { type TrainingFor, trainingFor } from '../training-for.ts'
import { trainingToConfirm } from './training-of.ts'

/** For so many days before training runs out, the person is told. */
export const WARNING_DAYS = 30

/** Training that somebody lacks, or that soon runs out, at one school. */
export interface OwnTraining extends TrainingFor {
  readonly school: SchoolName
}

/** What training asks of a person now. */
export interface TrainingTasks {
  readonly own: readonly OwnTraining[]
  readonly toConfirm: readonly { readonly school: SchoolName; readonly count: number }[]
}

/**
 * The training that a person is missing or that runs out within `WARNING_DAYS`, at each of their schools,
 * and what waits for them to confirm.
 */
export async function trainingTasksOf(
  db: Reader,
  actor: Actor,
  schools: readonly SchoolName[],
  now: Date,
): Promise<TrainingTasks> {
  const today = londonDate(now)
  const found = await Promise.all(
    schools.map(async (school) => ({
      school,
      own: await ownAt(db, actor, school, today),
      count: may(actor, 'training.keep', school.schoolId)
        ? (await trainingToConfirm(db, { ...school, notOf: actor.personId, today })).length
        : 0,
    })),
  )
  return {
    own: found.flatMap(({ own }) => own),
    toConfirm: found.filter(({ count }) => count > 0),
  }
}

async function ownAt(
  db: Reader,
  actor: Actor,
  school: SchoolName,
  today: string,
): Promise<OwnTraining[]> {
  const { schoolId } = school
  const roles = rolesAt(actor, schoolId)
  if (roles.length === 0) return []
  const policy = await policyInForce(db, schoolId, today)
  const { personId } = actor
  const acts = trainedActsOf(roles, policy.pack, policy.overrides)
  const found = await Promise.all(
    acts.map((act) => trainingFor(db, { personId, schoolId, act, policy }, today)),
  )
  const soonest = daysAfter(today, WARNING_DAYS)
  return found.flatMap((one) => {
    const { standing } = one
    if (!standing || (standing.state === 'trained' && !runsOutBy(standing, soonest))) return []
    return [{ ...one, school }]
  })
}
