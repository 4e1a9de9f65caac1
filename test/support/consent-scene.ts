import type { Database } from '../../src/db/open-database.ts'
import {
  consentDecisions,
  keepWording,
  type RecordConsent,
  type RecordObjection,
} from '../../src/domain/consent/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import { NOW } from './policy.ts'
import {
  addContact,
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  type SmallSchool,
} from './small-trust.ts'

/** A learner with one parent, a wording, and the two people who keep the records. */
export interface Scene extends SmallSchool {
  readonly learnerId: string
  readonly contactId: string
  readonly wordingId: string
  readonly office: Actor
  readonly dsl: Actor
}

export async function setScene(database: Database): Promise<Scene> {
  const school = await addSchool(database, await addTrust(database))
  const learnerId = await addLearner(database, school)
  const contactId = await addContact(database, school.trustId, { learnerId })
  const { wordingId } = await database.write(school.trustId, (db) => keepWording(db, school, NOW))
  const office = await addPerson(database, school, 'office')
  const dsl = await addPerson(database, school, 'dsl')
  return { ...school, learnerId, contactId, wordingId, office, dsl }
}

/** A yes on paper by the parent for every channel, unless said otherwise. */
export function answer(scene: Scene, more: Partial<RecordConsent> = {}): RecordConsent {
  return {
    learnerId: scene.learnerId,
    answer: 'given',
    channelId: null,
    giver: { by: 'parent', contactId: scene.contactId },
    wordingId: scene.wordingId,
    method: 'paper',
    givenOn: '2026-11-20',
    ...more,
  }
}

/** An objection by the parent for every channel, unless said otherwise. */
export function objection(scene: Scene, more: Partial<RecordObjection> = {}): RecordObjection {
  return {
    learnerId: scene.learnerId,
    channelId: null,
    scope: 'images',
    lawfulBasis: 'public_task',
    giver: { by: 'parent', contactId: scene.contactId },
    wordingId: null,
    method: 'in_person',
    ...more,
  }
}

/** Whether the learner of the scene may be shown on a channel. */
export async function mayBeShown(
  database: Database,
  scene: Scene,
  channelId: string,
  at = NOW,
): Promise<boolean> {
  const question = {
    schoolId: scene.schoolId,
    learnerIds: [scene.learnerId],
    channelIds: [channelId],
    at,
  }
  const decisions = await database.read(scene.trustId, (db) => consentDecisions(db, question))
  return decisions.of(scene.learnerId, channelId).may
}

/** A moment some minutes after the one at which every test asks. */
export function later(minutes: number): Date {
  return new Date(NOW.getTime() + minutes * 60_000)
}
