import { createHmac } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import { type Database, INSTALLATION } from '../../db/open-database.ts'

/** Failures after which a subject must wait, and how long failures are remembered. */
const WINDOW_MS = 15 * 60_000
/** One account: enough for a forgetful person, too few for a guesser. */
export const ACCOUNT_LIMIT = 8
/** One address: a whole staff room may share it. */
export const ADDRESS_LIMIT = 60

/** The account and the address of one try, as keyed digests: neither can be read back. */
export function attemptSubjects(
  secret: string,
  attempt: { readonly email: string; readonly address: string },
): { account: string; address: string } {
  const digest = (kind: string, value: string) =>
    createHmac('sha256', secret).update(`${kind}:${value.toLowerCase()}`).digest('hex')
  return {
    account: digest('account', attempt.email),
    address: digest('address', attempt.address),
  }
}

/**
 * How long this subject must wait before another try counts.
 * @returns minutes, or 0 when a try may be made now
 */
export async function minutesToWait(
  db: Reader,
  subject: string,
  limit: number,
  now: Date,
): Promise<number> {
  const row = await db
    .selectFrom('sign_in_attempts')
    .select(['failures', 'window_ends_at'])
    .where('subject', '=', subject)
    .where('window_ends_at', '>', now)
    .executeTakeFirst()
  if (!row || row.failures < limit) return 0
  return Math.max(1, Math.ceil((row.window_ends_at.getTime() - now.getTime()) / 60_000))
}

/** Count one failure; the window starts anew after it has ended. */
export async function countFailure(db: Writer, subject: string, now: Date): Promise<void> {
  const windowEndsAt = new Date(now.getTime() + WINDOW_MS)
  await db
    .insertInto('sign_in_attempts')
    .values({ trust_id: INSTALLATION, subject, failures: 1, window_ends_at: windowEndsAt })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'subject']).doUpdateSet((set) => ({
        failures: set
          .case()
          .when('sign_in_attempts.window_ends_at', '>', now)
          .then(set('sign_in_attempts.failures', '+', 1))
          .else(1)
          .end(),
        window_ends_at: set
          .case()
          .when('sign_in_attempts.window_ends_at', '>', now)
          .then(set.ref('sign_in_attempts.window_ends_at'))
          .else(windowEndsAt)
          .end(),
      })),
    )
    .execute()
}

/** A success clears the account's count; the address keeps its own. */
export async function forgetFailures(db: Writer, subject: string): Promise<void> {
  await db.deleteFrom('sign_in_attempts').where('subject', '=', subject).execute()
}

/** Drop counts whose window has ended. */
export async function forgetOldAttempts(
  database: Pick<Database, 'write'>,
  now: Date,
): Promise<void> {
  await database.write(INSTALLATION, (db) =>
    db.deleteFrom('sign_in_attempts').where('window_ends_at', '<=', now).execute(),
  )
}
