import type { ColumnType } from 'kysely'
import type { SigningWay, SignOff } from '../../vocabulary/sign-offs.ts'

/** A name put to a version of a policy. Added to, never changed. */
export interface AcknowledgementTable {
  trust_id: ColumnType<string, string, never>
  acknowledgement_id: string
  policy_version_id: string
  person_id: string
  /** As it was when they signed. */
  signer_name: string
  sign_off: SignOff
  statement: string
  text_sha256: string
  signed_at: Date
  way: SigningWay
  session_sha256: string | null
  entered_by: string | null
  scan_sha256: string | null
  signed_on: string | null
}
