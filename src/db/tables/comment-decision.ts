import type { ColumnType } from 'kysely'
import type { CommentOutcome, CommentState, RuleSeverity } from '../../vocabulary/moderation.ts'

/** One decision on a comment, with the house rule that it cites. */
export interface CommentDecisionTable {
  trust_id: ColumnType<string, string, never>
  decision_id: ColumnType<string, string, never>
  comment_id: ColumnType<string, string, never>
  outcome: ColumnType<CommentOutcome, CommentOutcome, never>
  from_state: ColumnType<CommentState, CommentState, never>
  house_rule_id: ColumnType<string | null, string | null, never>
  severity: ColumnType<RuleSeverity | null, RuleSeverity | null, never>
  words_to_author: ColumnType<string | null, string | null, never>
  decided_by: ColumnType<string, string, never>
  decided_at: ColumnType<Date, Date, never>
}
