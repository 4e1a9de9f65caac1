import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { monthsAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, trailName, worksAt } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { PlanSearch } from './forms.ts'
import { candidateOf, searchWordsOf } from './sealed-words.ts'

/** How long a search is kept unless the candidate is appointed, when it goes to their personnel file (domain-facts M27). */
export const UNSUCCESSFUL_MONTHS = 6

/**
 * Plan a search on somebody who is shortlisted and knows of it, by somebody off the panel (maesteg rec.1, rec.2;
 * policy-parameters 9.19).
 */
export async function planSearch(
  db: Writer,
  actor: Actor,
  command: PlanSearch,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly searchId: string } | Refusal> {
  const { schoolId, candidate, vacancy, shortlistedOn, informedOn, searcherId } = command
  if (!may(actor, 'candidate.keep', schoolId)) return refuseRole('candidate.keep')
  const today = londonDate(now)
  if (shortlistedOn > today) {
    return refuse('Nobody is searched for before they are shortlisted.', 'shortlistedOn')
  }
  if (informedOn > today) {
    return refuse('Tell the candidate first, then put the day on record.', 'informedOn')
  }
  const panel = [...new Set(command.panel)]
  for (const personId of [searcherId, ...panel]) {
    if (!(await worksAt(db, { personId, schoolId }, today))) {
      return refuse('Choose people who work at this school.', 'searcherId')
    }
  }
  const searchId = randomUUID()
  const { trustId, personId } = actor
  const named = JSON.stringify({ candidate, vacancy })
  await db
    .insertInto('candidate_searches')
    .values({
      trust_id: trustId,
      search_id: searchId,
      school_id: schoolId,
      state: 'planned',
      sealed_candidate: sealText(keys, candidateOf(trustId, searchId), named),
      sealed_words: sealText(keys, searchWordsOf(trustId, searchId), '{}'),
      shortlisted_on: shortlistedOn,
      informed_on: informedOn,
      searcher_id: searcherId,
      dispose_on: monthsAfter(today, UNSUCCESSFUL_MONTHS),
      made_by: personId,
      made_at: now,
    })
    .execute()
  await db
    .insertInto('candidate_panel')
    .values(panel.map((member) => ({ trust_id: trustId, search_id: searchId, person_id: member })))
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'candidate.planned',
    schoolId,
    subject: `candidate_search:${searchId}`,
    facts: { searcher: searcherId, panel },
  })
  return { ok: true, searchId }
}
