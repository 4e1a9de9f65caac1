import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { findContact } from '../learners/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { CreateParentLink } from './forms.ts'
import { learnerKeptBy } from './learner-kept-by.ts'
import { newSecret, secretDigest } from './secret.ts'

/** Long enough for a letter in a school bag, short enough for one that is lost. */
const LINK_DAYS = 14
const DAY_MS = 86_400_000

export interface ParentLink {
  readonly ok: true
  /** What stands in the address: the trust, a dot, the secret. It cannot be shown a second time. */
  readonly token: string
  readonly expiresAt: Date
}

/**
 * Make a one-time link with which one parent can answer for one learner. Only its digest is kept, and
 * it ends every earlier link of the same person.
 */
export async function createParentLink(
  db: Writer,
  actor: Actor,
  command: CreateParentLink,
  now: Date,
): Promise<ParentLink | Refusal> {
  const contact = await findContact(db, command.contactId)
  if (!contact)
    return refuseUnknown('That person is not on the register. Go back and choose again.')
  const found = await learnerKeptBy(db, actor, contact.learnerId, 'consent.keep')
  if (!found.ok) return found
  const { learner } = found
  if (!contact.parentalResponsibility) {
    return refuse(
      'This person is not recorded as having parental responsibility, so they cannot answer by link. Correct the contact first if that is wrong.',
    )
  }
  if (learner.status === 'left') {
    return refuse('They have left, so there is nothing to ask about them.')
  }
  await endLinksOf(db, contact.contactId, now)
  const secret = newSecret()
  const linkId = randomUUID()
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY_MS)
  await db
    .insertInto('parent_links')
    .values({
      trust_id: actor.trustId,
      link_id: linkId,
      contact_id: contact.contactId,
      token_sha256: secretDigest(secret),
      created_by: actor.personId,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'parent_link.made',
    schoolId: learner.schoolId,
    subject: `parent_link:${linkId}`,
    facts: { contact: contact.contactId, learner: learner.learnerId },
  })
  return { ok: true, token: `${actor.trustId}.${secret}`, expiresAt }
}

async function endLinksOf(db: Writer, contactId: string, now: Date): Promise<void> {
  await db
    .updateTable('parent_links')
    .set({ closed_at: now })
    .where('contact_id', '=', contactId)
    .where('closed_at', 'is', null)
    .execute()
}
