import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import { type HouseRule, USUAL_HOUSE_RULES } from '../../policy/index.ts'

/** A house rule on record. */
export interface KeptHouseRule extends HouseRule {
  readonly houseRuleId: string
  /** Null where it holds on every channel of the school. */
  readonly channelId: string | null
}

/**
 * The house rules that hold, the gravest first.
 * @param channelId leave those of other channels out
 */
export async function houseRulesOf(
  db: Reader,
  where: { readonly schoolId: string; readonly channelId?: string },
): Promise<readonly KeptHouseRule[]> {
  let query = db
    .selectFrom('house_rules')
    .select(['house_rule_id', 'channel_id', 'title', 'severity', 'words_to_author'])
    .where('school_id', '=', where.schoolId)
    .where('ended_at', 'is', null)
  const { channelId } = where
  if (channelId) {
    query = query.where((or) =>
      or.or([or('channel_id', 'is', null), or('channel_id', '=', channelId)]),
    )
  }
  const rows = await query.orderBy('title').execute()
  const gravity = ['severe', 'serious', 'minor']
  return rows
    .map((row) => ({
      houseRuleId: row.house_rule_id,
      channelId: row.channel_id,
      title: row.title,
      severity: row.severity,
      wordsToAuthor: row.words_to_author,
    }))
    .sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))
}

/** Give a school the usual house rules where it never had one, so that every removal can name its reason. */
export async function beginHouseRules(
  db: Writer,
  school: { readonly trustId: string; readonly schoolId: string },
  now: Date,
): Promise<void> {
  const any = await db
    .selectFrom('house_rules')
    .select('house_rule_id')
    .where('school_id', '=', school.schoolId)
    .limit(1)
    .executeTakeFirst()
  if (any) return
  await db
    .insertInto('house_rules')
    .values(
      USUAL_HOUSE_RULES.map((rule) => ({
        trust_id: school.trustId,
        house_rule_id: randomUUID(),
        school_id: school.schoolId,
        channel_id: null,
        title: rule.title,
        severity: rule.severity,
        words_to_author: rule.wordsToAuthor,
        added_by: null,
        added_at: now,
        ended_by: null,
        ended_at: null,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
