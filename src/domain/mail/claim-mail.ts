import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { MailKind } from '../../vocabulary/mail-kinds.ts'
import { CLAIM_MS } from './patience.ts'
import { type MailFacts, mailFacts } from './told.ts'

/** A mail that is about to be handed to the server, by whoever holds its claim. */
export interface ClaimedMail {
  readonly mailId: string
  readonly claimId: string
  readonly trustId: string
  readonly personId: string
  readonly kind: MailKind
  readonly schoolId: string | null
  readonly subjectId: string | null
  readonly facts: MailFacts
  readonly sealedToken: string | null
}

/**
 * Take the mail that has been due longest. Two who ask at once get different ones, and a claim that is
 * committed is seen by everybody before anything is said to the server.
 * @returns undefined when nothing is due
 */
export async function claimMail(db: Writer, now: Date): Promise<ClaimedMail | undefined> {
  const row = await db
    .updateTable('mails')
    .set((set) => ({
      state: 'sending',
      claim_id: randomUUID(),
      claimed_at: now,
      tries: set('tries', '+', 1),
    }))
    .where('mail_id', '=', (due) =>
      due
        .selectFrom('mails')
        .select('mail_id')
        .where('state', 'in', ['waiting', 'uncertain'])
        .where('due_at', '<=', now)
        .orderBy('due_at')
        .orderBy('mail_id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
  if (!row?.claim_id) return undefined
  return {
    mailId: row.mail_id,
    claimId: row.claim_id,
    trustId: row.trust_id,
    personId: row.person_id,
    kind: row.kind,
    schoolId: row.school_id,
    subjectId: row.subject_id,
    facts: mailFacts.parse(row.facts),
    sealedToken: row.sealed_token,
  }
}

const LOST = 'Gatepost was stopped while it was being sent.'

/**
 * Look after what lay too long: a mail whose sender died may have gone out and is tried one more time,
 * and what could not be sent in time has failed.
 */
export async function recoverMails(db: Writer, now: Date): Promise<void> {
  const lost = new Date(now.getTime() - CLAIM_MS)
  await db
    .updateTable('mails')
    .set({
      state: sql`case when uncertain_at is null then 'uncertain' else 'failed' end`,
      settled_at: sql`case when uncertain_at is null then null else ${now}::timestamptz end`,
      sealed_token: sql`case when uncertain_at is null then sealed_token end`,
      uncertain_at: sql`coalesce(uncertain_at, ${now}::timestamptz)`,
      due_at: now,
      fault: LOST,
      claim_id: null,
      claimed_at: null,
    })
    .where('state', '=', 'sending')
    .where('claimed_at', '<=', lost)
    .execute()
  await db
    .updateTable('mails')
    .set({ state: 'failed', settled_at: now, sealed_token: null })
    .where('state', 'in', ['waiting', 'uncertain'])
    .where('give_up_at', '<=', now)
    .execute()
}
