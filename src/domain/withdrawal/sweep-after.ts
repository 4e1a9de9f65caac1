import type { Writer } from '../../db/handles.ts'
import { type SweptPost, sweepLearner } from '../posts/index.ts'
import type { TrailActor } from '../trail/index.ts'

/** What a change to the consent records answers: whom it protects more than before. */
interface Protecting {
  readonly ok: true
  readonly protects: readonly string[]
}

/**
 * Follow a change to the consent records with a sweep of every post with the learners it protects,
 * in the same transaction: from the moment a no is on record, nothing stands against it (M18).
 * @returns the change's own answer with the posts that were swept
 */
export async function sweepAfter<R extends { readonly ok: boolean }>(
  db: Writer,
  by: TrailActor,
  result: R | (R & Protecting),
  now: Date,
): Promise<R & { readonly swept: readonly SweptPost[] }> {
  const swept: SweptPost[] = []
  if (result.ok && 'protects' in result) {
    for (const learnerId of [...result.protects].sort()) {
      const learner = await db
        .selectFrom('learners')
        .select('school_id')
        .where('learner_id', '=', learnerId)
        .executeTakeFirst()
      if (!learner) continue
      swept.push(...(await sweepLearner(db, by, { learnerId, schoolId: learner.school_id }, now)))
    }
  }
  return { ...result, swept }
}
