import type { Reader } from '../../db/handles.ts'
import {
  type Overrides,
  type Pack,
  type TrainedAct,
  type TrainingAsked,
  type TrainingStanding,
  trainingAsked,
  trainingStanding,
} from '../../policy/index.ts'
import { coursesFor } from './queries/courses-at.ts'
import { recordsCounting } from './queries/records-counting.ts'

/** How somebody stands to the training that a policy wants for an act. */
export interface TrainingFor {
  readonly asked: TrainingAsked
  /** Null where nothing waits for it, so that nobody looked. */
  readonly standing: TrainingStanding | null
  /** Courses that would do, named with who gives them. */
  readonly courses: readonly { readonly title: string; readonly provider: string }[]
}

interface Of {
  readonly personId: string
  readonly schoolId: string
  readonly act: TrainedAct
  readonly policy: { readonly pack: Pack; readonly overrides: Overrides }
}

/**
 * Whether somebody may do an act at a school, as far as training goes.
 * @param today calendar date in Europe/London
 */
export async function trainingFor(db: Reader, of: Of, today: string): Promise<TrainingFor> {
  const { personId, schoolId, act, policy } = of
  const asked = trainingAsked(policy.pack, policy.overrides, act)
  if (asked.needed !== 'yes') return { asked, standing: null, courses: [] }
  const { purpose } = asked
  const [records, courses] = await Promise.all([
    recordsCounting(db, { schoolId, personIds: [personId] }),
    coursesFor(db, { schoolId, purpose }),
  ])
  const fitting = records.filter((record) => record.purposes.includes(purpose))
  return { asked, standing: trainingStanding(fitting, today), courses }
}

/** Whether the act has to wait. */
export function mustWait({ asked, standing }: TrainingFor): boolean {
  return asked.stops && standing !== null && standing.state !== 'trained'
}
