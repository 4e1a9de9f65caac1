import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'

const HOUR = 3_600_000
/** A phone in a pocket stays signed in through a school day; nobody stays for ever. */
const IDLE_MS = 12 * HOUR
const ABSOLUTE_MS = 7 * 24 * HOUR
/** How stale `seen_at` may get before it is written again: a page view is not worth a write. */
const SEEN_EVERY_MS = 5 * 60_000

export interface FoundSession {
  readonly sessionId: string
  /** Whether the time last seen should be written again. */
  readonly stale: boolean
}

/**
 * Start a session.
 * @returns what the browser keeps: the trust, a dot, a secret of 256 bits
 */
export async function startSession(
  db: Writer,
  person: { readonly trustId: string; readonly personId: string },
  now: Date,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await db
    .insertInto('sessions')
    .values({
      trust_id: person.trustId,
      session_id: randomUUID(),
      person_id: person.personId,
      token_sha256: digestOf(secret),
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + ABSOLUTE_MS),
    })
    .execute()
  return `${person.trustId}.${secret}`
}

/** Split what the browser sent. @returns undefined unless it has the right form */
export function readSessionCookie(
  cookie: string | undefined,
): { trustId: string; secret: string } | undefined {
  const match = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/.exec(cookie ?? '')
  if (!match?.[1] || !match[2]) return undefined
  return { trustId: match[1], secret: match[2] }
}

/** A session as its row has it at this moment. */
export function toSession(
  row: { readonly session_id: string; readonly seen_at: Date },
  now: Date,
): FoundSession {
  const stale = now.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS
  return { sessionId: row.session_id, stale }
}

/** Whoever was last seen at this moment or before it is signed out by now. */
export function idleSince(now: Date): Date {
  return new Date(now.getTime() - IDLE_MS)
}

export async function touchSession(db: Writer, sessionId: string, now: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at: now })
    .where('session_id', '=', sessionId)
    .execute()
}

/** End a session at sign-out. Ending one that has ended already is no error. */
export async function endSession(db: Writer, sessionId: string): Promise<void> {
  await db.deleteFrom('sessions').where('session_id', '=', sessionId).execute()
}

/** Drop sessions that have run out or that nobody has used for the idle time. */
export async function forgetOldSessions(db: Writer, now: Date): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((where) =>
      where.or([where('expires_at', '<=', now), where('seen_at', '<=', idleSince(now))]),
    )
    .execute()
}

/** What is kept of a session's secret. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
