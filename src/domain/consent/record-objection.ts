import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { Learner } from '../learners/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { refuse } from '../refusal.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { areOpenChannels, NO_SUCH_CHANNEL } from './channel-of.ts'
import type { LawfulBasis, Method, Scope } from './codes.ts'
import type { RecordObjection } from './forms.ts'
import { learnerKeptBy } from './learner-kept-by.ts'
import type { Protecting } from './protecting.ts'
import { type WhoSaidIt, whoSaidIt } from './who-said-it.ts'
import { isWordingOf } from './wording.ts'

/**
 * Keep an objection: not a refused consent but a record of its own, with what the school relied on.
 * Anybody can object, and while it stands the learner is not shown (lwlat 10.1, 10.2a).
 */
export async function recordObjection(
  db: Writer,
  actor: Actor,
  command: RecordObjection,
  now: Date,
): Promise<Protecting<{ readonly objectionId: string }>> {
  const found = await learnerKeptBy(db, actor, command.learnerId, 'consent.keep')
  if (!found.ok) return found
  const { learner } = found
  const spoken = await whoSaidIt(db, learner, command.giver)
  if (!spoken.ok) return spoken
  const { channelId, wordingId } = command
  if (channelId !== null && !(await areOpenChannels(db, learner.schoolId, [channelId]))) {
    return refuse(NO_SUCH_CHANNEL)
  }
  if (wordingId !== null && !(await isWordingOf(db, learner.schoolId, wordingId))) {
    return refuse('That wording is not one of the school’s. Choose the wording they were shown.')
  }
  const objectionId = await keepObjection(
    db,
    { trustId: actor.trustId, actor: trailName(actor) },
    { ...command, learner, who: spoken.who },
    now,
  )
  return { ok: true, objectionId, protects: [learner.learnerId] }
}

/** An objection ready to be kept; everything in it has been checked. */
export interface CheckedObjection {
  readonly learner: Learner
  readonly channelId: string | null
  readonly scope: Scope
  readonly lawfulBasis: LawfulBasis
  readonly who: WhoSaidIt
  readonly wordingId: string | null
  readonly method: Method
}

/** Keep one objection with its trail entry. @returns the id of the record */
export async function keepObjection(
  db: Writer,
  by: { readonly trustId: string; readonly actor: TrailActor },
  checked: CheckedObjection,
  now: Date,
): Promise<string> {
  const { learner, who } = checked
  const objectionId = randomUUID()
  await db
    .insertInto('objections')
    .values({
      trust_id: by.trustId,
      objection_id: objectionId,
      learner_id: learner.learnerId,
      channel_id: checked.channelId,
      scope: checked.scope,
      lawful_basis: checked.lawfulBasis,
      contact_id: who.contactId,
      objector_name: who.name,
      relationship: who.relationship,
      wording_id: checked.wordingId,
      method: checked.method,
      made_at: now,
      recorded_by: by.actor,
    })
    .execute()
  await appendEntry(db, {
    trustId: by.trustId,
    at: now,
    actor: by.actor,
    action: 'objection.made',
    schoolId: learner.schoolId,
    subject: `learner:${learner.learnerId}`,
    facts: {
      objection: objectionId,
      channel: checked.channelId,
      scope: checked.scope,
      basis: checked.lawfulBasis,
      by: who.givenBy,
      contact: who.contactId,
      method: checked.method,
      wording: checked.wordingId,
    },
  })
  return objectionId
}
