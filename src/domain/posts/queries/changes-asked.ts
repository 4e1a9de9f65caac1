import type { Reader } from '../../../db/handles.ts'

/** What an approver asked to have changed, and who. */
export interface ChangesAsked {
  readonly by: string
  readonly reason: string
}

/** The changes that the last decision on a post asked for; undefined when it said something else. */
export async function changesAsked(db: Reader, postId: string): Promise<ChangesAsked | undefined> {
  const last = await db
    .selectFrom('post_decisions as d')
    .innerJoin('people as p', 'p.person_id', 'd.decided_by')
    .select(['d.outcome', 'd.reason', 'p.name'])
    .where('d.post_id', '=', postId)
    .orderBy('d.decided_at', 'desc')
    .orderBy('d.step', 'desc')
    .executeTakeFirst()
  if (last?.outcome !== 'changes_requested' || last.reason === null) return undefined
  return { by: last.name, reason: last.reason }
}
