import type { Reader } from '../../db/handles.ts'
import { CONFIDENTIAL_MAIL, type MailKind, type MailState } from '../../vocabulary/mail-kinds.ts'
import { DAY_MS } from './patience.ts'

/** A mail that did not go out, or not yet, with why. */
export interface TroubledMail {
  readonly mailId: string
  readonly name: string
  readonly address: string | null
  readonly kind: MailKind
  readonly state: MailState
  readonly fault: string | null
  /** When it failed; when it is tried next. */
  readonly at: Date
}

/** How the mail of a trust fares. */
export interface Outbox {
  readonly lastSentAt: Date | null
  /** In the last seven days. */
  readonly sent: number
  readonly failed: number
  readonly waiting: number
  readonly troubled: readonly TroubledMail[]
}

const MOST_SHOWN = 20

/**
 * How mail fares, but for what tells of something confidential: whom that is about may keep the mail.
 * @param at.schoolId whose people are named; null for those of every school
 */
export async function outboxOf(
  db: Reader,
  at: { readonly schoolId: string | null },
  now: Date,
): Promise<Outbox> {
  const since = new Date(now.getTime() - 7 * DAY_MS)
  const [counts, troubled] = await Promise.all([
    db
      .selectFrom('mails')
      .select(({ fn }) => [
        fn.max('settled_at').filterWhere('state', '=', 'sent').as('last'),
        fn
          .countAll<number>()
          .filterWhere('state', '=', 'sent')
          .filterWhere('settled_at', '>', since)
          .as('sent'),
        fn
          .countAll<number>()
          .filterWhere('state', '=', 'failed')
          .filterWhere('settled_at', '>', since)
          .as('failed'),
        fn
          .countAll<number>()
          .filterWhere('state', 'in', ['waiting', 'sending', 'uncertain'])
          .filterWhere('due_at', '<=', now)
          .as('waiting'),
      ])
      .where('kind', 'not in', CONFIDENTIAL_MAIL)
      .executeTakeFirstOrThrow(),
    troubledMails(db, at.schoolId),
  ])
  const { last, sent, failed, waiting } = counts
  return { lastSentAt: last, sent, failed, waiting, troubled }
}

async function troubledMails(db: Reader, schoolId: string | null): Promise<TroubledMail[]> {
  const rows = await db
    .selectFrom('mails as m')
    .innerJoin('people as p', 'p.person_id', 'm.person_id')
    .select(['m.mail_id', 'm.kind', 'm.state', 'm.fault', 'm.settled_at', 'm.due_at'])
    .select(['p.name', 'p.email'])
    .where('m.kind', 'not in', CONFIDENTIAL_MAIL)
    .where('m.state', 'in', ['failed', 'uncertain', 'waiting'])
    .where((where) => where.or([where('m.state', '=', 'failed'), where('m.fault', 'is not', null)]))
    .$if(schoolId !== null, (query) => query.where('p.school_id', '=', schoolId))
    .orderBy('m.queued_at', 'desc')
    .orderBy('m.mail_id')
    .limit(MOST_SHOWN)
    .execute()
  return rows.map((row) => ({
    mailId: row.mail_id,
    name: row.name,
    address: row.email,
    kind: row.kind,
    state: row.state,
    fault: row.fault,
    at: row.settled_at ?? row.due_at,
  }))
}
