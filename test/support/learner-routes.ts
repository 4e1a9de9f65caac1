import {
  keepWording,
  recordConsent,
  recordObjection,
  restrictLearner,
} from '../../src/domain/consent/index.ts'
import { applyImport, startImport } from '../../src/domain/learners/index.ts'
import type { FormField } from './page-form.ts'
import { NOW } from './policy.ts'
import type { Asked } from './request.ts'
import type { RouteWorld } from './route-world.ts'
import { addContact, addLearner } from './small-trust.ts'

type Prepare = (world: RouteWorld) => Promise<Omit<Asked, 'method'>>

/** A learner of the world with one parent, whom nothing is on record of yet. */
export interface Family {
  readonly learnerId: string
  readonly contactId: string
  readonly wordingId: string
}

export async function familyIn(world: RouteWorld): Promise<Family> {
  const { database, trustId } = world
  const learnerId = await addLearner(database, world)
  const contactId = await addContact(database, trustId, { learnerId })
  const { wordingId } = await database.write(trustId, (db) => keepWording(db, world, NOW))
  return { learnerId, contactId, wordingId }
}

/** A yes of the parent for every channel. @returns the consent's id */
async function yesIn(world: RouteWorld, family: Family, givenOn = '2026-11-20'): Promise<string> {
  const { learnerId, contactId, wordingId } = family
  const giver = { by: 'parent', contactId } as const
  const command = {
    learnerId,
    giver,
    wordingId,
    givenOn,
    answer: 'given',
    method: 'paper',
  } as const
  const recorded = await world.database.write(world.trustId, (db) =>
    recordConsent(db, world.office, { ...command, channelId: null }, NOW),
  )
  if (!recorded.ok) throw new Error(recorded.message)
  return recorded.consentId
}

/** An objection of the parent to pictures everywhere. @returns its id */
export async function objectionIn(world: RouteWorld, family: Family): Promise<string> {
  const command = {
    learnerId: family.learnerId,
    channelId: null,
    scope: 'images',
    lawfulBasis: 'public_task',
    giver: { by: 'parent', contactId: family.contactId },
    wordingId: null,
    method: 'in_person',
  } as const
  const recorded = await world.database.write(world.trustId, (db) =>
    recordObjection(db, world.office, command, NOW),
  )
  if (!recorded.ok) throw new Error(recorded.message)
  return recorded.objectionId
}

/** A no that came with an import, and a yes in person since. @returns the no's consent id */
async function tickIn(world: RouteWorld): Promise<{ learnerId: string; consentId: string }> {
  const { database, trustId, schoolId, office } = world
  const misId = crypto.randomUUID()
  const bytes = new TextEncoder().encode(
    `MIS ID,Forename,Surname,Consent\r\n${misId},Nia,Penhallow,No`,
  )
  const mapping = {
    misId: 'MIS ID',
    forename: 'Forename',
    surname: 'Surname',
    consentSocialMedia: 'Consent',
  }
  const earlier = new Date(NOW.getTime() - 3 * 24 * 3_600_000)
  const tick = await database.write(trustId, async (db) => {
    const command = { schoolId, fileName: 'register.csv', bytes, mapping }
    const started = await startImport(db, office, command, earlier)
    if (!started.ok) throw new Error(started.message)
    const applied = await applyImport(db, office, { importId: started.importId }, earlier)
    if (!applied.ok) throw new Error(applied.message)
    return db
      .selectFrom('consents as c')
      .innerJoin('learners as l', 'l.learner_id', 'c.learner_id')
      .select(['c.consent_id', 'c.learner_id'])
      .where('l.mis_id', '=', misId)
      .executeTakeFirstOrThrow()
  })
  const learnerId = tick.learner_id
  const contactId = await addContact(database, trustId, { learnerId })
  const { wordingId } = await database.write(trustId, (db) => keepWording(db, world, NOW))
  await yesIn(world, { learnerId, contactId, wordingId })
  return { learnerId, consentId: tick.consent_id }
}

const asOffice = (world: RouteWorld, path: string, form: Readonly<Record<string, string>>) => ({
  path: `/learners/${path}`,
  as: world.office,
  sent: { form: Object.entries(form) as FormField[] },
})

/** Every address of a learner's page. A new one must be added here. */
export const LEARNER_ROUTES: Readonly<Record<string, Prepare>> = {
  'GET /learners/:id': async (world) => {
    const { learnerId } = await familyIn(world)
    return { path: `/learners/${learnerId}`, as: world.office }
  },
  'POST /learners/:id/answers': async (world) => {
    const { learnerId, contactId, wordingId } = await familyIn(world)
    return asOffice(world, `${learnerId}/answers`, {
      answer: 'given',
      giver: contactId,
      channelId: world.facebook,
      wordingId,
      method: 'paper',
      givenOn: '2026-11-20',
    })
  },
  'POST /learners/:id/objections': async (world) => {
    const { learnerId, contactId } = await familyIn(world)
    return asOffice(world, `${learnerId}/objections`, {
      giver: contactId,
      channelId: world.facebook,
      scope: 'images',
      lawfulBasis: 'public_task',
      method: 'in_person',
    })
  },
  'POST /learners/:id/restrictions': async (world) => {
    const { learnerId } = await familyIn(world)
    const form = { kind: 'other', reason: 'The family asked for time.' }
    return { ...asOffice(world, `${learnerId}/restrictions`, form), as: world.dsl }
  },
  'POST /learners/:id/withdraw': async (world) => {
    const family = await familyIn(world)
    const consentId = await yesIn(world, family)
    return asOffice(world, `${family.learnerId}/withdraw`, { consentId })
  },
  'POST /learners/:id/set-aside-tick': async (world) => {
    const { learnerId, consentId } = await tickIn(world)
    return asOffice(world, `${learnerId}/set-aside-tick`, { consentId })
  },
  'POST /learners/:id/lift-objection': async (world) => {
    const family = await familyIn(world)
    const objectionId = await objectionIn(world, family)
    return asOffice(world, `${family.learnerId}/lift-objection`, { objectionId })
  },
  'POST /learners/:id/lift-restriction': async (world) => {
    const { learnerId } = await familyIn(world)
    const command = { learnerId, kind: 'other', reason: 'The family asked for time.' } as const
    const made = await world.database.write(world.trustId, (db) =>
      restrictLearner(db, world.dsl, command, NOW),
    )
    if (!made.ok) throw new Error(made.message)
    const { restrictionId } = made
    const asked = asOffice(world, `${learnerId}/lift-restriction`, { restrictionId })
    return { ...asked, as: world.dsl }
  },
  'POST /learners/:id/links': async (world) => {
    const { learnerId, contactId } = await familyIn(world)
    return asOffice(world, `${learnerId}/links`, { contactId })
  },
  'POST /learners/:id/contacts': async (world) => {
    const { learnerId, contactId } = await familyIn(world)
    return asOffice(world, `${learnerId}/contacts`, {
      contactId,
      name: 'Jo Ashby',
      relationship: 'Father',
      email: 'jo@home.example',
      parentalResponsibility: 'yes',
    })
  },
}
