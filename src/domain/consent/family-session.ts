import type { Reader, Writer } from '../../db/handles.ts'
import { findLearner, type Learner } from '../learners/index.ts'
import { appendEntry } from '../trail/index.ts'
import { secretDigest } from './secret.ts'

/** Enough to read and think; too short to be found open on a shared computer the next day. */
export const FAMILY_SESSION_MINUTES = 60
const MINUTE_MS = 60_000

/** One parent, for one learner, after opening their link. */
export interface FamilySession {
  readonly trustId: string
  readonly linkId: string
  readonly contactId: string
  readonly contactName: string
  readonly relationship: string
  readonly learner: Learner
  readonly endsAt: Date
}

/**
 * The live family session with this secret; undefined when it has ended, was closed, or the person is
 * no longer recorded as having parental responsibility.
 */
export async function findFamilySession(
  db: Reader,
  secret: string,
  now: Date,
): Promise<FamilySession | undefined> {
  const startedAfter = new Date(now.getTime() - FAMILY_SESSION_MINUTES * MINUTE_MS)
  const row = await db
    .selectFrom('parent_links as p')
    .innerJoin('contacts as c', 'c.contact_id', 'p.contact_id')
    .select([
      'p.trust_id',
      'p.link_id',
      'p.opened_at',
      'c.contact_id',
      'c.name',
      'c.relationship',
      'c.learner_id',
    ])
    .where('p.session_sha256', '=', secretDigest(secret))
    .where('p.closed_at', 'is', null)
    .where('p.opened_at', '>', startedAfter)
    .where('c.parental_responsibility', '=', true)
    .executeTakeFirst()
  if (!row?.opened_at) return undefined
  const learner = await findLearner(db, row.learner_id)
  if (!learner) return undefined
  return {
    trustId: row.trust_id,
    linkId: row.link_id,
    contactId: row.contact_id,
    contactName: row.name,
    relationship: row.relationship,
    learner,
    endsAt: new Date(row.opened_at.getTime() + FAMILY_SESSION_MINUTES * MINUTE_MS),
  }
}

/** End a family session because the parent has finished. Ending one that has ended is no error. */
export async function closeFamilySession(
  db: Writer,
  family: FamilySession,
  now: Date,
): Promise<void> {
  const closed = await db
    .updateTable('parent_links')
    .set({ closed_at: now })
    .where('link_id', '=', family.linkId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (closed.numUpdatedRows === 0n) return
  await appendEntry(db, {
    trustId: family.trustId,
    at: now,
    actor: `parent:${family.contactId}`,
    action: 'parent_link.closed',
    schoolId: family.learner.schoolId,
    subject: `parent_link:${family.linkId}`,
  })
}
