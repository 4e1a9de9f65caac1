import type { ColumnType } from 'kysely'
import type { JsonColumn } from '../json.ts'

/** A question that the policy left open, and what became of it. */
export interface PolicyQuestionTable {
  trust_id: ColumnType<string, string, never>
  question_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  /** The version in force when it was asked. */
  policy_version_id: ColumnType<string, string, never>
  asked_by: ColumnType<string, string, never>
  asked_at: ColumnType<Date, Date, never>
  words: ColumnType<string, string, never>
  /** A code of `STANDINGS`. */
  standing: ColumnType<string, string, never>
  /** A situation of the advisor, where it was asked from one. */
  situation: ColumnType<string | null, string | null, never>
  facts: JsonColumn
  /** Codes of roles. */
  routed_to: JsonColumn
  manager_id: ColumnType<string | null, string | null, never>
  state: 'asked' | 'private' | 'published' | 'withdrawn'
  verdict: 'may' | 'may_if' | 'may_not' | 'silent' | null
  answer: string | null
  /** Ids of clauses. */
  clauses: JsonColumn
  answered_by: string | null
  answered_at: Date | null
  public_question: string | null
  published_at: Date | null
}
