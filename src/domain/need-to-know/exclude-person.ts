import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { ExclusionCause } from '../../vocabulary/matters.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'

export interface NewExclusion {
  readonly trustId: string
  readonly matterId: string
  readonly personId: string
  readonly cause: ExclusionCause
  /** Null for somebody who is not signed in. */
  readonly madeBy: string | null
}

/** From now on this person does not know of the matter, whatever their role. Said twice it changes nothing. */
export async function excludePerson(db: Writer, exclusion: NewExclusion, now: Date): Promise<void> {
  const { trustId, matterId, personId, cause, madeBy } = exclusion
  const made = await db
    .insertInto('matter_exclusions')
    .values({
      trust_id: trustId,
      exclusion_id: randomUUID(),
      matter_id: matterId,
      person_id: personId,
      cause,
      since: now,
      made_by: madeBy,
      ended_at: null,
      ended_by: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['trust_id', 'matter_id', 'person_id'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .returning('exclusion_id')
    .executeTakeFirst()
  if (!made) return
  await appendEntry(db, {
    trustId,
    at: now,
    actor: by(madeBy),
    action: 'matter.excluded',
    schoolId: null,
    subject: `matter:${matterId}`,
    facts: { person: personId, cause },
  })
}

/** A wrong name is put right: the exclusion ends, and stays to be read. */
export async function endExclusion(
  db: Writer,
  ended: Omit<NewExclusion, 'cause' | 'madeBy'> & { readonly endedBy: string },
  now: Date,
): Promise<void> {
  const { trustId, matterId, personId, endedBy } = ended
  await db
    .updateTable('matter_exclusions')
    .set({ ended_at: now, ended_by: endedBy })
    .where('matter_id', '=', matterId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: by(endedBy),
    action: 'matter.exclusion_ended',
    schoolId: null,
    subject: `matter:${matterId}`,
    facts: { person: personId },
  })
}

const by = (personId: string | null): TrailActor => (personId ? `person:${personId}` : 'anyone')
