import type { Reader } from '../../../db/handles.ts'
import type { Actor } from '../../people/index.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { type Concern, concernsKnownTo } from '../record.ts'
import { openReport, type ReportWords } from '../words.ts'

/** As many as are looked through for a name. */
const MOST = 2_000

/**
 * The latest concerns of a school that somebody may know of, with what their reporters said, to look a name up in them.
 * The caller writes down that it was done.
 */
export async function reportsInWords(
  db: Reader,
  actor: Actor,
  schoolId: string,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<readonly { readonly concern: Concern; readonly words: ReportWords }[]> {
  const rows = await concernsKnownTo(db, actor, now)
    .innerJoin('concern_messages as w', 'w.concern_id', 'c.concern_id')
    .select(['w.message_id as messageId', 'w.sealed_words as sealed'])
    .where('c.school_id', '=', schoolId)
    .where('w.kind', '=', 'report')
    .orderBy('c.received_at', 'desc')
    .orderBy('c.concern_id')
    .limit(MOST)
    .execute()
  const { trustId } = actor
  return rows.map(({ messageId, sealed, ...concern }) => ({
    concern,
    words: openReport(keys, { trustId, messageId }, sealed),
  }))
}
