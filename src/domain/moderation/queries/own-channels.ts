import type { Reader } from '../../../db/handles.ts'
import { PERMISSIONS } from '../../../vocabulary/actions.ts'

/**
 * What somebody moderates without a role for it: channels on whose staff they are, and what those look after for
 * whom they cover today, which may be a whole school.
 * @param today calendar date in Europe/London
 */
export async function ownChannels(
  db: Reader,
  personId: string,
  today: string,
): Promise<{ readonly channels: readonly string[]; readonly schools: readonly string[] }> {
  const covers = await db
    .selectFrom('moderation_covers')
    .select(['away_id', 'school_id'])
    .where('covered_by', '=', personId)
    .where('from_date', '<=', today)
    .where('to_date', '>', today)
    .execute()
  const away = covers.map((row) => row.away_id)
  const [staff, roles] = await Promise.all([
    db
      .selectFrom('channel_staff')
      .select('channel_id')
      .where('person_id', 'in', [personId, ...away])
      .where('part', '=', 'moderator')
      .where('from_date', '<=', today)
      .where((or) => or.or([or('to_date', 'is', null), or('to_date', '>', today)]))
      .execute(),
    away.length === 0
      ? []
      : db
          .selectFrom('appointments')
          .select('person_id')
          .where('person_id', 'in', away)
          .where('role', 'in', [...PERMISSIONS['comment.moderate']])
          .where('from_date', '<=', today)
          .where((or) => or.or([or('to_date', 'is', null), or('to_date', '>', today)]))
          .execute(),
  ])
  const leading = new Set(roles.map((row) => row.person_id))
  return {
    channels: staff.map((row) => row.channel_id),
    schools: covers.filter((row) => leading.has(row.away_id)).map((row) => row.school_id),
  }
}
