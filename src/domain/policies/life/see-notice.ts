import type { Writer } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'

/** Keep that somebody opened the notice of a version. The first time counts. */
export async function seeNotice(
  db: Writer,
  actor: Actor,
  draftId: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('policy_notices')
    .set({ seen_at: now })
    .where('draft_id', '=', draftId)
    .where('person_id', '=', actor.personId)
    .where('seen_at', 'is', null)
    .execute()
}
