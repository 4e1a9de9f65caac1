import type { Writer } from '../../db/handles.ts'
import type { MatterKind, MatterRole } from '../../vocabulary/matters.ts'
import { excludePerson, type NewExclusion } from './exclude-person.ts'

export interface NewMatter {
  readonly trustId: string
  readonly matterId: string
  readonly schoolId: string
  readonly kind: MatterKind
  /** Who holds one of these at the school may know of it. */
  readonly roles: readonly [MatterRole, ...MatterRole[]]
  /** Whom it is about, and who acts for them: they never know of it. */
  readonly excluded: readonly Pick<NewExclusion, 'personId' | 'cause'>[]
  /** Null for somebody who is not signed in. */
  readonly openedBy: string | null
}

/**
 * Open a matter, closed to those whom it is about from its first moment. Whoever opens it writes its own
 * trail entry.
 */
export async function openMatter(db: Writer, matter: NewMatter, now: Date): Promise<void> {
  const { trustId, matterId, schoolId, kind, roles, excluded, openedBy } = matter
  await db
    .insertInto('matters')
    .values({
      trust_id: trustId,
      matter_id: matterId,
      school_id: schoolId,
      kind,
      roles: [...roles],
      opened_at: now,
    })
    .execute()
  for (const { personId, cause } of excluded) {
    await excludePerson(db, { trustId, matterId, personId, cause, madeBy: openedBy }, now)
  }
}
