import type { ColumnType, Generated } from 'kysely'
import type { MailKind, MailState } from '../../vocabulary/mail-kinds.ts'
import type { JsonColumn } from '../json.ts'

/** Something to tell somebody by mail, and what became of it. Holds no words of it. */
export interface MailTable {
  trust_id: ColumnType<string, string, never>
  mail_id: ColumnType<string, string, never>
  person_id: ColumnType<string, string, never>
  kind: ColumnType<MailKind, MailKind, never>
  /** The same is told to the same person once. */
  occasion: ColumnType<string, string, never>
  school_id: string | null
  subject_id: string | null
  facts: JsonColumn
  queued_at: ColumnType<Date, Date, never>
  state: MailState
  /** The mail of the day that carries it. */
  digest_id: string | null
  due_at: Date
  give_up_at: Date
  tries: Generated<number>
  claim_id: string | null
  claimed_at: Date | null
  /** When it first could not be known whether it went out. */
  uncertain_at: Date | null
  /** The secret of its one-time link, encrypted, until it is out. */
  sealed_token: string | null
  fault: string | null
  settled_at: Date | null
}
