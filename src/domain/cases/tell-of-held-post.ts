import type { Writer } from '../../db/handles.ts'
import { openText } from '../sealing/index.ts'
import type { At } from './at.ts'
import { keepStep } from './keep-step.ts'
import { holdWordsOf } from './places.ts'
import { tellKnowers } from './tell-knowers.ts'

/** A post that was held back when it was to be published. */
export interface HeldPost {
  readonly trustId: string
  readonly schoolId: string
  readonly postId: string
  /** Whether it says one of these words. */
  readonly says: (words: readonly string[]) => boolean
}

/**
 * Put on record in each case whose words a post says that it was held back, and tell those who may know of that case:
 * that something waits, and not what (Education Act 2011 s13; domain-facts M10). Nobody else learns of it.
 */
export async function tellOfHeldPost(
  db: Writer,
  { trustId, schoolId, postId, says }: HeldPost,
  at: At,
): Promise<void> {
  const words = await db
    .selectFrom('case_hold_words')
    .select(['case_id', 'hold_id', 'sealed_words'])
    .where('school_id', '=', schoolId)
    .where('ended_at', 'is', null)
    .orderBy('case_id')
    .execute()
  for (const [caseId, rows] of Map.groupBy(words, (row) => row.case_id)) {
    const own = rows.flatMap(
      (row) => openText(at.keys, holdWordsOf(trustId, row.hold_id), row.sealed_words) ?? [],
    )
    if (!says(own)) continue
    // Whoever adds a step holds its case.
    await db
      .selectFrom('cases')
      .select('case_id')
      .where('case_id', '=', caseId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const step = { trustId, schoolId, caseId, by: null, action: 'case.post_held' } as const
    await keepStep(db, { ...step, kind: 'post_held', facts: { post: postId } }, at)
    const occasion = `${caseId} post ${postId} ${at.now.toISOString()}`
    await tellKnowers(db, { trustId, schoolId, matterId: caseId, occasion, but: null }, at.now)
  }
}
