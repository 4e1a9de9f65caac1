import type { Reader } from '../../../db/handles.ts'
import { findMatter } from '../../need-to-know/index.ts'
import type { Actor } from '../../people/index.ts'

/**
 * The one adult whom a matter is known to be about, for somebody who may know of the matter.
 * @returns their id; undefined where there is none, or more than one to choose from
 */
export async function subjectNamedIn(
  db: Reader,
  actor: Actor,
  matterId: string,
  now: Date,
): Promise<string | undefined> {
  if (!(await findMatter(db, actor, matterId, now))) return undefined
  const rows = await db
    .selectFrom('matter_exclusions')
    .select('person_id')
    .where('matter_id', '=', matterId)
    .where('cause', '=', 'subject')
    .where('ended_at', 'is', null)
    .limit(2)
    .execute()
  return rows.length === 1 ? rows[0]?.person_id : undefined
}
