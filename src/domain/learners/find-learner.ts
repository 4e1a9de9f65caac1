import type { Reader, Writer } from '../../db/handles.ts'
import { LEARNER_COLUMNS, type Learner, toLearner } from './learner.ts'

/** The learner with this id; undefined when this trust has none such. */
export async function findLearner(db: Reader, learnerId: string): Promise<Learner | undefined> {
  const row = await db
    .selectFrom('learners')
    .select(LEARNER_COLUMNS)
    .where('learner_id', '=', learnerId)
    .executeTakeFirst()
  return row && toLearner(row)
}

/**
 * The learner, locked until the transaction ends, so that two answers about one child are taken one
 * after the other.
 */
export async function lockLearner(db: Writer, learnerId: string): Promise<Learner | undefined> {
  const row = await db
    .selectFrom('learners')
    .select(LEARNER_COLUMNS)
    .where('learner_id', '=', learnerId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row && toLearner(row)
}

/** What a command answers for an id that this trust does not have, whatever the reason. */
export const NO_SUCH_LEARNER =
  'They are not on the register. Go back to the register and choose again.'
