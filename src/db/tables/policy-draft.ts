import type { ColumnType, Generated } from 'kysely'
import type { PolicyDraftState } from '../../vocabulary/policy-draft-states.ts'
import type { JsonColumn } from '../json.ts'

/** A policy on its way to being in force. */
export interface PolicyDraftTable {
  trust_id: ColumnType<string, string, never>
  draft_id: string
  state: PolicyDraftState
  summary: string
  content: JsonColumn
  content_sha256: string
  revision: Generated<number>
  based_on: string | null
  started_by: string
  started_at: Date
  updated_at: Date
  in_force_on: string | null
  notice_given_at: Date | null
}
