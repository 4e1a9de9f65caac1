import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { type Actor, may, refuseAt, trailName } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { findContact } from './contacts.ts'
import { lockLearner, NO_SUCH_LEARNER } from './find-learner.ts'
import type { ContactDetails } from './forms.ts'
import type { Learner } from './learner.ts'

/** Add a parent or carer to a learner by hand. */
export async function addContact(
  db: Writer,
  actor: Actor,
  command: { readonly learnerId: string; readonly details: ContactDetails },
  now: Date,
): Promise<{ readonly ok: true; readonly contactId: string } | Refusal> {
  const found = await learnerOf(db, actor, command.learnerId)
  if (!found.ok) return found
  const contactId = randomUUID()
  await db
    .insertInto('contacts')
    .values({
      trust_id: actor.trustId,
      contact_id: contactId,
      learner_id: command.learnerId,
      ...columns(command.details),
    })
    .execute()
  await note(db, actor, { action: 'contact.added', contactId, learner: found.learner }, now)
  return { ok: true, contactId }
}

/**
 * Correct a contact. A yes of somebody who loses parental responsibility stops counting, and their
 * open link ends.
 * @returns the learner as protected when that is so
 */
export async function changeContact(
  db: Writer,
  actor: Actor,
  command: { readonly contactId: string; readonly details: ContactDetails },
  now: Date,
): Promise<{ readonly ok: true; readonly protects: readonly string[] } | Refusal> {
  const { contactId, details } = command
  const before = await findContact(db, contactId)
  if (!before)
    return refuseUnknown('That contact is not on the register. Go back and choose again.')
  const found = await learnerOf(db, actor, before.learnerId)
  if (!found.ok) return found
  await db
    .updateTable('contacts')
    .set(columns(details))
    .where('contact_id', '=', contactId)
    .execute()
  const lost = before.parentalResponsibility && !details.parentalResponsibility
  if (lost) await endLinks(db, contactId, now)
  await note(db, actor, { action: 'contact.changed', contactId, learner: found.learner }, now)
  return { ok: true, protects: lost ? [before.learnerId] : [] }
}

function columns(details: ContactDetails) {
  return {
    name: details.name,
    relationship: details.relationship,
    email: details.email,
    parental_responsibility: details.parentalResponsibility,
  }
}

async function learnerOf(
  db: Writer,
  actor: Actor,
  learnerId: string,
): Promise<{ readonly ok: true; readonly learner: Learner } | Refusal> {
  const learner = await lockLearner(db, learnerId)
  const unknown = refuseUnknown(NO_SUCH_LEARNER)
  if (!learner) return unknown
  const { schoolId } = learner
  if (!may(actor, 'learner.keep', schoolId)) {
    return refuseAt(actor, 'learner.keep', { schoolId, unknown })
  }
  return { ok: true, learner }
}

async function endLinks(db: Writer, contactId: string, now: Date): Promise<void> {
  await db
    .updateTable('parent_links')
    .set({ closed_at: now })
    .where('contact_id', '=', contactId)
    .where('closed_at', 'is', null)
    .execute()
}

async function note(
  db: Writer,
  actor: Actor,
  done: { readonly action: string; readonly contactId: string; readonly learner: Learner },
  now: Date,
): Promise<void> {
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: done.action,
    schoolId: done.learner.schoolId,
    subject: `contact:${done.contactId}`,
    facts: { learner: done.learner.learnerId },
  })
}
