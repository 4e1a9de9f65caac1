import type { Reader } from '../../db/handles.ts'

/** What of a post can still be seen by others: known to stand, or still to be removed by hand. */
export async function stillStanding(
  db: Reader,
  postId: string,
): Promise<{ readonly live: boolean; readonly due: boolean }> {
  const rows = await db
    .selectFrom('publications')
    .select('state')
    .where('post_id', '=', postId)
    .where('state', 'in', ['live', 'awaiting_proof', 'takedown_due'])
    .execute()
  return {
    live: rows.some((row) => row.state !== 'takedown_due'),
    due: rows.some((row) => row.state === 'takedown_due'),
  }
}
