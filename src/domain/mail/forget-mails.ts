import type { Writer } from '../../db/handles.ts'
import { KEPT_MS } from './patience.ts'

/** Drop what waits, where no mail can or shall go out: nothing is told late to a later mail server. */
export async function dropWaitingMails(db: Writer): Promise<void> {
  await db.deleteFrom('mails').where('state', 'in', ['waiting', 'uncertain']).execute()
}

/** Forget what became of mails long ago, with what each mail of the day had gathered. */
export async function forgetOldMails(db: Writer, now: Date): Promise<void> {
  await db
    .deleteFrom('mails')
    .where('settled_at', '<=', new Date(now.getTime() - KEPT_MS))
    .execute()
}
