import type { ColumnType } from 'kysely'
import type { RuleSeverity } from '../../vocabulary/moderation.ts'

/** A house rule that a removal cites; without a channel it holds on each of the school. */
export interface HouseRuleTable {
  trust_id: ColumnType<string, string, never>
  house_rule_id: ColumnType<string, string, never>
  school_id: ColumnType<string, string, never>
  channel_id: ColumnType<string | null, string | null, never>
  title: ColumnType<string, string, never>
  severity: ColumnType<RuleSeverity, RuleSeverity, never>
  words_to_author: ColumnType<string, string, never>
  added_by: ColumnType<string | null, string | null, never>
  added_at: ColumnType<Date, Date, never>
  ended_by: string | null
  ended_at: Date | null
}
