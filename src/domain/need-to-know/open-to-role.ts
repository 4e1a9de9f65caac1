import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'

export interface OpenedToRole {
  readonly trustId: string
  readonly matterId: string
  readonly role: MatterRole
  readonly by: TrailActor
}

/**
 * Open a matter to one more role: because nobody else may hear of it, or because time ran out. Whoever is
 * excluded stays so. Said twice it changes nothing.
 */
export async function openToRole(db: Writer, opened: OpenedToRole, now: Date): Promise<void> {
  const { trustId, matterId, role, by } = opened
  const changed = await db
    .updateTable('matters')
    .set({ roles: sql`array_append(roles, ${role})` })
    .where('matter_id', '=', matterId)
    .where(sql<boolean>`not roles @> array[${role}]`)
    .returning('school_id')
    .executeTakeFirst()
  if (!changed) return
  await appendEntry(db, {
    trustId,
    at: now,
    actor: by,
    action: 'matter.opened_to',
    schoolId: changed.school_id,
    subject: `matter:${matterId}`,
    facts: { role },
  })
}
