import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { ReferenceFact } from '../../policy/index.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'

/** Add a row for a fact, checked today by this person, with its entry in the trail. */
export async function keepFact(
  db: Writer,
  actor: Actor,
  kept: {
    readonly fact: Omit<ReferenceFact, 'names' | 'supersededBy' | 'lastChecked'>
    readonly action: 'fact.checked' | 'fact.changed' | 'fact.added'
    readonly schoolId: string
  },
  now: Date,
): Promise<void> {
  const { fact, action, schoolId } = kept
  await db
    .insertInto('reference_facts')
    .values({
      trust_id: actor.trustId,
      fact_id: randomUUID(),
      key: fact.key,
      kind: fact.kind,
      title: fact.title,
      jurisdiction: fact.jurisdiction,
      value: fact.value,
      source: fact.source,
      url: fact.url ?? '',
      evidence: fact.evidence,
      valid_from: fact.validFrom ?? null,
      valid_to: fact.validTo ?? null,
      last_checked: londonDate(now),
      parameters: JSON.stringify(fact.parameters),
      recorded_by: actor.personId,
      recorded_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action,
    schoolId,
    subject: `fact:${fact.key}`,
  })
}
