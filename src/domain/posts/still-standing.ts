import type { Reader } from '../../db/handles.ts'

/** States in which something can be seen by others, or may yet come to be. */
const STANDING = [
  'live',
  'awaiting_proof',
  'sending',
  'uncertain',
  'reconnect',
  'takedown_due',
] as const

/** What of a post can still be seen by others: known or able to stand, or still to be removed. */
export async function stillStanding(
  db: Reader,
  postId: string,
): Promise<{ readonly live: boolean; readonly due: boolean }> {
  const rows = await db
    .selectFrom('publications')
    .select('state')
    .where('post_id', '=', postId)
    .where('state', 'in', STANDING)
    .execute()
  return {
    live: rows.some((row) => row.state !== 'takedown_due'),
    due: rows.some((row) => row.state === 'takedown_due'),
  }
}
