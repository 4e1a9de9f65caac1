import type { Reader, Writer } from '../../db/handles.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { newSecret, secretDigest } from './secret.ts'

/** One answer for a link that is unknown, used, replaced or too old: it tells a stranger nothing. */
export const LINK_DOES_NOT_WORK =
  'This link does not work any more. It may have been used already, replaced by a newer one, or be more than 14 days old. Ask the school office for a new one.'

/**
 * The school that a link belongs to, without using the link up: mail filters open links before
 * people do.
 * @param secret the part of the token after the dot
 */
export async function peekParentLink(
  db: Reader,
  secret: string,
  now: Date,
): Promise<{ readonly schoolId: string } | undefined> {
  const row = await db
    .selectFrom('parent_links as p')
    .innerJoin('contacts as c', 'c.contact_id', 'p.contact_id')
    .innerJoin('learners as l', 'l.learner_id', 'c.learner_id')
    .select('l.school_id')
    .where('p.token_sha256', '=', secretDigest(secret))
    .where('p.opened_at', 'is', null)
    .where('p.closed_at', 'is', null)
    .where('p.expires_at', '>', now)
    .executeTakeFirst()
  return row && { schoolId: row.school_id }
}

/**
 * Use a link up and start a short family session. Of two who open it at once, one gets in.
 * @returns what the browser keeps, in the form of a session cookie
 */
export async function openParentLink(
  db: Writer,
  trustId: string,
  secret: string,
  now: Date,
): Promise<{ readonly ok: true; readonly cookie: string } | Refusal> {
  const peeked = await peekParentLink(db, secret, now)
  if (!peeked) return refuseUnknown(LINK_DOES_NOT_WORK)
  const cookieSecret = newSecret()
  const opened = await db
    .updateTable('parent_links')
    .set({ opened_at: now, session_sha256: secretDigest(cookieSecret) })
    .where('token_sha256', '=', secretDigest(secret))
    .where('opened_at', 'is', null)
    .where('closed_at', 'is', null)
    .returning(['link_id', 'contact_id'])
    .executeTakeFirst()
  if (!opened) return refuseUnknown(LINK_DOES_NOT_WORK)
  await appendEntry(db, {
    trustId,
    at: now,
    actor: `parent:${opened.contact_id}`,
    action: 'parent_link.opened',
    schoolId: peeked.schoolId,
    subject: `parent_link:${opened.link_id}`,
  })
  return { ok: true, cookie: `${trustId}.${cookieSecret}` }
}
