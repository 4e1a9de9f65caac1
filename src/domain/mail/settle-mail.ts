import type { Writer } from '../../db/handles.ts'
import type { ClaimedMail } from './claim-mail.ts'
import { NO_SERVER_WAIT_MS, WAITS_MS } from './patience.ts'

/** What became of a mail that was handed to the mail server; all but `sent` with why. */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused' | 'put_off' | 'no_server' | 'uncertain'; readonly why: string }

/** What a mail has been through so far. */
export interface Standing {
  /** How often it was handed over, this time counted. */
  readonly tries: number
  readonly uncertainBefore: boolean
}

/** What comes after an outcome. */
export interface Next {
  readonly state: 'sent' | 'failed' | 'waiting' | 'uncertain'
  /** When it is tried again, and whether this try counts; null when it is over. */
  readonly again: { readonly afterMs: number; readonly counts: boolean } | null
}

const FAILED: Next = { state: 'failed', again: null }

/** How a mail goes on: pure. One of which it is not known whether it went out is tried once more. */
export function nextAfter(outcome: Outcome, { tries, uncertainBefore }: Standing): Next {
  if (outcome.kind === 'sent') return { state: 'sent', again: null }
  if (outcome.kind === 'refused') return FAILED
  if (outcome.kind === 'uncertain') {
    if (uncertainBefore) return FAILED
    return { state: 'uncertain', again: { afterMs: NO_SERVER_WAIT_MS, counts: true } }
  }
  const state = uncertainBefore ? 'uncertain' : 'waiting'
  if (outcome.kind === 'no_server') {
    return { state, again: { afterMs: NO_SERVER_WAIT_MS, counts: false } }
  }
  const afterMs = WAITS_MS[tries - 1]
  return afterMs === undefined ? FAILED : { state, again: { afterMs, counts: true } }
}

/**
 * Keep what became of a claimed mail.
 * @returns the state it is in now; undefined when the claim is not valid any more
 */
export async function settleMail(
  db: Writer,
  mail: Pick<ClaimedMail, 'mailId' | 'claimId'>,
  outcome: Outcome,
  now: Date,
): Promise<Next['state'] | undefined> {
  const row = await db
    .selectFrom('mails')
    .select(['tries', 'uncertain_at'])
    .where('mail_id', '=', mail.mailId)
    .where('claim_id', '=', mail.claimId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const next = nextAfter(outcome, {
    tries: row.tries,
    uncertainBefore: row.uncertain_at !== null,
  })
  const { again } = next
  await db
    .updateTable('mails')
    .set({
      state: next.state,
      fault: outcome.kind === 'sent' ? null : outcome.why,
      claim_id: null,
      claimed_at: null,
      ...(again
        ? {
            due_at: new Date(now.getTime() + again.afterMs),
            tries: again.counts ? row.tries : row.tries - 1,
          }
        : { settled_at: now, sealed_token: null }),
      ...(outcome.kind === 'uncertain' && { uncertain_at: row.uncertain_at ?? now }),
    })
    .where('mail_id', '=', mail.mailId)
    .execute()
  return next.state
}

/** Take back a claimed mail that has nothing to say any more. */
export async function dropMail(
  db: Writer,
  mail: Pick<ClaimedMail, 'mailId' | 'claimId'>,
): Promise<void> {
  await db
    .deleteFrom('mails')
    .where('mail_id', '=', mail.mailId)
    .where('claim_id', '=', mail.claimId)
    .execute()
}
