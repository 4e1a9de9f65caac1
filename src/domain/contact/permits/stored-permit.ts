import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { ContactPermitTable } from '../../../db/tables/contact-permit.ts'
import type { ClosingCause, PermitState } from '../../../vocabulary/contact.ts'

/** Leave for contact, as it is stored. Days are calendar dates in Europe/London. */
export interface StoredPermit {
  readonly permitId: string
  readonly trustId: string
  readonly schoolId: string
  readonly state: PermitState
  readonly revision: number
  readonly askedBy: string
  readonly askedAt: Date
  readonly purpose: string
  readonly place: string
  readonly device: string
  readonly endsOn: string
  readonly policyVersionId: string
  readonly decidedAt: Date | null
  readonly decideReason: string | null
  readonly closingCause: ClosingCause | null
  readonly closingReason: string | null
  readonly attestedAt: Date | null
}

/** Which one the address names. */
export interface PermitAt {
  readonly schoolId: string
  readonly permitId: string
}

export function toPermit(row: Selectable<ContactPermitTable>): StoredPermit {
  return {
    permitId: row.permit_id,
    trustId: row.trust_id,
    schoolId: row.school_id,
    state: row.state,
    revision: row.revision,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    purpose: row.purpose,
    place: row.place,
    device: row.device,
    endsOn: row.ends_on,
    policyVersionId: row.policy_version_id,
    decidedAt: row.decided_at,
    decideReason: row.decide_reason,
    closingCause: row.closing_cause,
    closingReason: row.closing_reason,
    attestedAt: row.attested_at,
  }
}

/** Leave for contact of this school; undefined when it has none such. */
export async function loadPermit(
  db: Reader,
  { schoolId, permitId }: PermitAt,
): Promise<StoredPermit | undefined> {
  const row = await db
    .selectFrom('contact_permits')
    .selectAll()
    .where('permit_id', '=', permitId)
    .where('school_id', '=', schoolId)
    .executeTakeFirst()
  return row && toPermit(row)
}

/** The same, locked until the transaction ends: two who act on it at once come one after the other. */
export async function lockPermit(
  db: Writer,
  { schoolId, permitId }: PermitAt,
): Promise<StoredPermit | undefined> {
  const row = await db
    .selectFrom('contact_permits')
    .selectAll()
    .where('permit_id', '=', permitId)
    .where('school_id', '=', schoolId)
    .forUpdate()
    .executeTakeFirst()
  return row && toPermit(row)
}
