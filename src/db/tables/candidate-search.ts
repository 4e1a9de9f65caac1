import type { ColumnType } from 'kysely'
import type { SearchState } from '../../vocabulary/registers.ts'

/** A search of what is public online about somebody on a shortlist. */
export interface CandidateSearchTable {
  trust_id: ColumnType<string, string, never>
  search_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  state: SearchState
  /** Name and vacancy; empty once its time was up. */
  sealed_candidate: string
  sealed_words: string
  shortlisted_on: ColumnType<string, string, never>
  informed_on: ColumnType<string, string, never>
  searcher_id: ColumnType<string, string, never>
  searched_on: ColumnType<string | null, null, string>
  outcome: ColumnType<'nothing' | 'findings' | null, null, 'nothing' | 'findings'>
  answered: ColumnType<boolean, boolean | undefined, boolean>
  decided_on: ColumnType<string | null, null, string>
  appointed: ColumnType<boolean | null, null, boolean>
  dispose_on: string
  disposed_at: ColumnType<Date | null, null, Date>
  made_by: ColumnType<string, string, never>
  made_at: ColumnType<Date, Date, never>
}
