import type { Reader } from '../../../db/handles.ts'
import {
  type Overrides,
  type Pack,
  TRAINED_ACTS,
  type TrainedAct,
  type TrainingStanding,
  trainedActsOf,
  trainingAsked,
  trainingStanding,
} from '../../../policy/index.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import { peopleOf } from '../../people/index.ts'
import { recordsCounting } from './records-counting.ts'

/** Somebody of whom the policy wants training, and how they stand to each. */
export interface TrainedPerson {
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly standings: readonly { readonly act: TrainedAct; readonly standing: TrainingStanding }[]
}

interface At {
  readonly schoolId: string
  readonly policy: { readonly pack: Pack; readonly overrides: Overrides }
  /** Calendar date in Europe/London. */
  readonly today: string
  /** Only the team of this manager. */
  readonly lineManagerId?: string | undefined
}

/** The people of a school of whom its policy wants training today, by name, with deputies who stand in. */
export async function trainingAt(db: Reader, at: At): Promise<TrainedPerson[]> {
  const { schoolId, today, lineManagerId } = at
  const { pack, overrides } = at.policy
  const asked = TRAINED_ACTS.map((act) => trainingAsked(pack, overrides, act)).filter(
    ({ needed }) => needed === 'yes',
  )
  if (asked.length === 0) return []
  const [people, covers] = await Promise.all([
    peopleOf(db, schoolId, today),
    coverRoles(db, schoolId, today),
  ])
  const managers = new Set(people.map((person) => person.lineManagerId))
  const here = people.filter(({ leftOn }) => leftOn === null || leftOn > today)
  const team = here.filter((one) => !lineManagerId || one.lineManagerId === lineManagerId)
  const personIds = team.map(({ personId }) => personId)
  const records = await recordsCounting(db, { schoolId, personIds })
  return team.flatMap(({ personId, name, position, roles }) => {
    const manages: readonly Role[] = managers.has(personId) ? ['line_manager'] : []
    const held = [...roles, ...manages, ...(covers.get(personId) ?? [])]
    const acts = trainedActsOf(held, pack, overrides)
    const own = records.filter((record) => record.personId === personId)
    const standings = asked
      .filter(({ act }) => acts.includes(act))
      .map(({ act, purpose }) => {
        const fitting = own.filter(({ purposes }) => purposes.includes(purpose))
        return { act, standing: trainingStanding(fitting, today) }
      })
    return standings.length > 0 ? [{ personId, name, position, standings }] : []
  })
}

async function coverRoles(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<ReadonlyMap<string, readonly Role[]>> {
  const rows = await db
    .selectFrom('covers')
    .select(['person_id', 'role'])
    .where('school_id', '=', schoolId)
    .where('from_date', '<=', today)
    .where('to_date', '>', today)
    .execute()
  return new Map(
    rows.map(({ person_id: id }) => [
      id,
      rows.filter((row) => row.person_id === id).map((row) => row.role),
    ]),
  )
}
