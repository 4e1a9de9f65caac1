import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { AccessWay } from '../../vocabulary/matters.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'

export interface NewAccess {
  readonly matterId: string
  readonly personId: string
  readonly way: AccessWay
  /** Null: until it is ended. */
  readonly until: Date | null
  readonly reason: string
}

/**
 * Let somebody in on a matter by name. The caller has asked whether this actor may, and whether the person
 * is not whom it is about; an exclusion would keep them out all the same. Said twice it changes nothing.
 */
export async function letIn(
  db: Writer,
  actor: Actor,
  access: NewAccess,
  at: { readonly keys: SealingKeys; readonly now: Date },
): Promise<void> {
  const { matterId, personId, way, until, reason } = access
  const accessId = randomUUID()
  const made = await db
    .insertInto('matter_access')
    .values({
      trust_id: actor.trustId,
      access_id: accessId,
      matter_id: matterId,
      person_id: personId,
      way,
      given_by: actor.personId,
      from_at: at.now,
      until_at: until,
      ended_at: null,
      ended_by: null,
      sealed_reason: sealText(at.keys, reasonOf(actor.trustId, accessId), reason),
    })
    .onConflict((conflict) =>
      conflict
        .columns(['trust_id', 'matter_id', 'person_id', 'way'])
        .where('ended_at', 'is', null)
        .doNothing(),
    )
    .returning('access_id')
    .executeTakeFirst()
  if (!made) return
  await appendEntry(db, {
    trustId: actor.trustId,
    at: at.now,
    actor: trailName(actor),
    action: 'matter.let_in',
    schoolId: null,
    subject: `matter:${matterId}`,
    facts: { person: personId, way },
  })
}

/** What a sealed reason belongs to. */
export function reasonOf(trustId: string, accessId: string): string {
  return `gatepost access reason 1 ${trustId} ${accessId}`
}

/** Whoever was let in by name is let in no longer. @returns whether they were */
export async function letOut(
  db: Writer,
  actor: Actor,
  { matterId, personId }: Pick<NewAccess, 'matterId' | 'personId'>,
  now: Date,
): Promise<boolean> {
  const ended = await db
    .updateTable('matter_access')
    .set({ ended_at: now, ended_by: actor.personId })
    .where('matter_id', '=', matterId)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .returning('access_id')
    .execute()
  if (ended.length === 0) return false
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'matter.let_out',
    schoolId: null,
    subject: `matter:${matterId}`,
    facts: { person: personId },
  })
  return true
}
