import type { Reader } from '../../../db/handles.ts'
import { type Refusal, refuse } from '../../refusal.ts'

/** A larger group has a channel of the school, not leave for one adult. */
export const MOST_LEARNERS = 60

/**
 * Ids of the learners of the school whom somebody named one by one or as a class, each once.
 * @returns a refusal where they are none, too many, or not on roll there
 */
export async function learnersMeant(
  db: Reader,
  meant: {
    readonly schoolId: string
    readonly learnerIds: readonly string[]
    readonly className: string
  },
): Promise<string[] | Refusal> {
  const { schoolId, learnerIds, className } = meant
  const named = [...new Set(learnerIds)]
  if (named.length === 0 && className === '') {
    return refuse('Name at least one, or choose a class', 'q')
  }
  const rows = await db
    .selectFrom('learners')
    .select('learner_id')
    .where('school_id', '=', schoolId)
    .where('status', '!=', 'left')
    .where((where) =>
      where.or([
        ...(named.length > 0 ? [where('learner_id', 'in', named)] : []),
        ...(className === '' ? [] : [where('class_name', '=', className)]),
      ]),
    )
    .orderBy('learner_id')
    .limit(MOST_LEARNERS + named.length + 1)
    .execute()
  const found = rows.map((row) => row.learner_id)
  if (!named.every((one) => found.includes(one)) || found.length === 0) {
    return refuse('They are not on roll at this school. Find and choose them again', 'q')
  }
  if (found.length > MOST_LEARNERS) {
    return refuse(
      `These are more than ${MOST_LEARNERS}. For so many ask for a channel of the school`,
      'q',
    )
  }
  return found
}
