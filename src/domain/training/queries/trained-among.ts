import type { Reader } from '../../../db/handles.ts'
import { trainingStanding } from '../../../policy/index.ts'
import type { TrainingPurpose } from '../../../vocabulary/training-purposes.ts'
import { recordsCounting } from './records-counting.ts'

/**
 * Who of these people is trained for something at a school today.
 * @param today calendar date in Europe/London
 */
export async function trainedAmong(
  db: Reader,
  of: {
    readonly schoolId: string
    readonly personIds: readonly string[]
    readonly purpose: TrainingPurpose
  },
  today: string,
): Promise<ReadonlySet<string>> {
  const records = await recordsCounting(db, of)
  const fitting = records.filter(({ purposes }) => purposes.includes(of.purpose))
  const byPerson = Map.groupBy(fitting, ({ personId }) => personId)
  const trained = [...byPerson].filter(
    ([, own]) => trainingStanding(own, today).state === 'trained',
  )
  return new Set(trained.map(([personId]) => personId))
}
