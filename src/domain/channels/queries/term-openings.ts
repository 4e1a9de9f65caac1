import type { Reader } from '../../../db/handles.ts'
import { daysAfter } from '../../calendar.ts'

/** A term that began longer ago than this is not the present one. */
const REACH_DAYS = 366
/** A term that is to open before long has not begun, whatever is usual elsewhere. */
const AHEAD_DAYS = 60

/**
 * The days on which these schools opened after a holiday, as they have put them on record, with those that
 * come next.
 * @param today calendar date in Europe/London
 */
export async function termOpenings(db: Reader, schoolIds: readonly string[], today: string) {
  if (schoolIds.length === 0) return []
  return db
    .selectFrom('school_terms')
    .select(['school_id', 'first_day'])
    .where('school_id', 'in', [...schoolIds])
    .where('first_day', '<=', daysAfter(today, AHEAD_DAYS))
    .where('first_day', '>', daysAfter(today, -REACH_DAYS))
    .execute()
}
