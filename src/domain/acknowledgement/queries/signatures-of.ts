import type { Reader } from '../../../db/handles.ts'
import type { SigningWay, SignOff } from '../../../vocabulary/sign-offs.ts'

/** A name that was put to a version, as it is kept for ever. */
export interface Signature {
  readonly acknowledgementId: string
  readonly policyVersionId: string
  readonly school: string
  /** What the version calls itself. */
  readonly label: string
  readonly signOff: SignOff
  readonly statement: string
  readonly textSha256: string
  readonly signedAt: Date
  readonly way: SigningWay
  /** The day on the sheet, for paper. */
  readonly signedOn: string | null
}

/** Every signature of a person, the newest first. */
export async function signaturesOf(db: Reader, personId: string): Promise<Signature[]> {
  const rows = await db
    .selectFrom('acknowledgements as a')
    .innerJoin('policy_versions as v', 'v.policy_version_id', 'a.policy_version_id')
    .innerJoin('schools as s', 's.school_id', 'v.school_id')
    .selectAll('a')
    .select(['v.label', 's.name as school'])
    .where('a.person_id', '=', personId)
    .orderBy('a.signed_at', 'desc')
    .orderBy('a.sign_off')
    .orderBy('a.acknowledgement_id')
    .execute()
  return rows.map((row) => ({
    acknowledgementId: row.acknowledgement_id,
    policyVersionId: row.policy_version_id,
    school: row.school,
    label: row.label,
    signOff: row.sign_off,
    statement: row.statement,
    textSha256: row.text_sha256,
    signedAt: row.signed_at,
    way: row.way,
    signedOn: row.signed_on,
  }))
}
