import type { Writer } from '../../db/handles.ts'
import { daysAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { openText, type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { SettleSearch } from './forms.ts'
import { searchWordsOf, storedSearch } from './sealed-words.ts'

/** How long there is to move it to the personnel file of somebody who is appointed. */
const DAYS_TO_FILE = 30

/** Put down what the candidate says to it, and whether they were appointed, which sets the day of deletion. */
export async function settleSearch(
  db: Writer,
  actor: Actor,
  command: SettleSearch & { readonly schoolId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { searchId, schoolId, answer, decision } = command
  if (!may(actor, 'candidate.keep', schoolId)) return refuseRole('candidate.keep')
  const search = await db
    .selectFrom('candidate_searches')
    .select(['state', 'outcome', 'answered', 'sealed_words', 'dispose_on'])
    .where('search_id', '=', searchId)
    .where('school_id', '=', schoolId)
    .forUpdate()
    .executeTakeFirst()
  if (!search || search.state === 'disposed') return refuseUnknown('There is no such search.')
  if (search.state === 'planned') return refuse('The search comes first, or the reason for none.')
  if (answer === '' && decision === '')
    return refuse('Write what they say, or choose a decision.', 'answer')
  if (decision && search.outcome === 'findings' && !search.answered && answer === '') {
    return refuse(
      'The candidate may answer before anybody decides. Put their words down first, or that they gave none.',
      'answer',
    )
  }
  const secret = refusePasswordText(answer, 'answer')
  if (secret) return secret
  const place = searchWordsOf(actor.trustId, searchId)
  const before = openText(keys, place, search.sealed_words)
  if (before === undefined)
    return refuse('The record cannot be opened: the key to it is not there.')
  const words = storedSearch.parse(JSON.parse(before))
  const today = londonDate(now)
  await db
    .updateTable('candidate_searches')
    .set({
      sealed_words: sealText(keys, place, JSON.stringify(answer ? { ...words, answer } : words)),
      ...(answer ? { answered: true } : {}),
      ...(decision ? { decided_on: today, appointed: decision === 'appointed' } : {}),
      ...(decision === 'appointed' ? { dispose_on: daysAfter(today, DAYS_TO_FILE) } : {}),
    })
    .where('search_id', '=', searchId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'candidate.settled',
    schoolId,
    subject: `candidate_search:${searchId}`,
    facts: { answered: answer !== '', decision },
  })
  return { ok: true }
}
