import type { Writer } from '../../db/handles.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { RecordSearch } from './forms.ts'
import { searchWordsOf } from './sealed-words.ts'

/** What was found, by whoever was named to search: nothing relevant, or what is and no more, or why not done. */
export async function recordSearch(
  db: Writer,
  actor: Actor,
  command: RecordSearch & { readonly schoolId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { searchId, schoolId, outcome, sources, findings, reason } = command
  const search = await db
    .selectFrom('candidate_searches')
    .select('state')
    .where('search_id', '=', searchId)
    .where('school_id', '=', schoolId)
    .where('searcher_id', '=', actor.personId)
    .forUpdate()
    .executeTakeFirst()
  if (!search) return refuseUnknown('There is no such search for you to do.')
  if (search.state !== 'planned') return refuse('This search is on record already.')
  for (const [field, text] of Object.entries({ sources, findings, reason })) {
    const secret = refusePasswordText(text, field)
    if (secret) return secret
  }
  const words = { sources, findings: outcome === 'findings' ? findings : '', reason }
  await db
    .updateTable('candidate_searches')
    .set({
      sealed_words: sealText(keys, searchWordsOf(actor.trustId, searchId), JSON.stringify(words)),
      ...(outcome === 'not_done'
        ? { state: 'not_done' as const }
        : { state: 'searched' as const, outcome, searched_on: londonDate(now) }),
    })
    .where('search_id', '=', searchId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'candidate.searched',
    schoolId,
    subject: `candidate_search:${searchId}`,
    facts: { outcome },
  })
  return { ok: true }
}
