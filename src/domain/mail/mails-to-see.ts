import type { Reader } from '../../db/handles.ts'
import { CLAIM_MS } from './patience.ts'

/** Whether any mail is due, or lay too long with somebody who was to send it. */
export async function mailsToSee(db: Reader, now: Date): Promise<boolean> {
  const lost = new Date(now.getTime() - CLAIM_MS)
  const row = await db
    .selectFrom('mails')
    .select('mail_id')
    .where((where) =>
      where.or([
        where.and([where('state', 'in', ['waiting', 'uncertain']), where('due_at', '<=', now)]),
        where.and([where('state', '=', 'sending'), where('claimed_at', '<=', lost)]),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
