import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { appendEntry } from '../trail/index.ts'

/** Delete what is kept of candidates whose day has come; that there was a search stays, without a name. */
export async function disposeSearches(db: Writer, trustId: string, now: Date): Promise<number> {
  const gone = await db
    .updateTable('candidate_searches')
    .set({ state: 'disposed', sealed_candidate: '', sealed_words: '', disposed_at: now })
    .where('state', '!=', 'disposed')
    .where('dispose_on', '<=', londonDate(now))
    .returning(['search_id', 'school_id'])
    .execute()
  for (const { search_id: searchId, school_id: schoolId } of gone) {
    await appendEntry(db, {
      trustId,
      at: now,
      actor: 'system:dispose-searches',
      action: 'candidate.disposed',
      schoolId,
      subject: `candidate_search:${searchId}`,
    })
  }
  return gone.length
}
