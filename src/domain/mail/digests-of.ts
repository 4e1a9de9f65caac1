import type { Writer } from '../../db/handles.ts'
import { newMail } from './new-mail.ts'
import { nextDigest } from './when-told.ts'

/**
 * The mail of the next day of each of these people, made where there is none. One that is under way
 * already is left alone, and what came too late for it goes with the one after.
 */
export async function digestsOf(
  db: Writer,
  of: { readonly trustId: string; readonly personIds: readonly string[] },
  now: Date,
): Promise<ReadonlyMap<string, string>> {
  const { trustId, personIds } = of
  const found = new Map<string, string>()
  let { day, at } = nextDigest(now)
  let open = [...personIds]
  while (open.length > 0) {
    const rows = open.map((personId) => ({
      ...newMail({ trustId, personId }, now, at),
      kind: 'digest' as const,
      occasion: day,
      state: 'waiting' as const,
    }))
    const digests = await db
      .insertInto('mails')
      .values(rows)
      // A change that changes nothing, so that the one that is there is locked and answered.
      .onConflict((conflict) =>
        conflict
          .columns(['trust_id', 'person_id', 'kind', 'occasion'])
          .doUpdateSet((set) => ({ due_at: set.ref('mails.due_at') })),
      )
      .returning(['mail_id', 'person_id', 'state'])
      .execute()
    for (const digest of digests) {
      if (digest.state === 'waiting') found.set(digest.person_id, digest.mail_id)
    }
    open = open.filter((personId) => !found.has(personId))
    ;({ day, at } = nextDigest(at))
  }
  return found
}
