import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  answer,
  later,
  mayBeShown,
  type Scene,
  setScene,
} from '../../../test/support/consent-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addContact, addLearner, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import { keepWording, type RecordConsent, recordConsent } from './index.ts'

const database = await openWorld()
let scene: Scene
beforeAll(async () => {
  scene = await setScene(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) => database.write(scene.trustId, command)

describe('recordConsent()', () => {
  it('keeps who, how, which words and until when, and the learner may then be shown', async () => {
    scene = await setScene(database)
    const result = await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    expect(result).toMatchObject({ ok: true, protects: [] })
    const kept = await database.read(scene.trustId, (db) =>
      db.selectFrom('consents').selectAll().executeTakeFirstOrThrow(),
    )
    expect(kept).toMatchObject({
      answer: 'given',
      purpose: 'social_media',
      given_by: 'parent',
      giver_name: 'Ceri Penhallow',
      relationship: 'Mother',
      parental_responsibility: true,
      wording_id: scene.wordingId,
      method: 'paper',
      verified: 'verified',
      given_at: NOW,
      expires_at: new Date('2027-11-20T00:00:00Z'),
      recorded_by: `person:${scene.office.personId}`,
    })
    expect(await mayBeShown(database, scene, scene.page)).toBe(true)
    expect(await trailOf(database, scene.trustId)).toContain(
      `consent.given learner:${scene.learnerId}`,
    )
  })

  it('runs out after the months of the policy, to the London day', async () => {
    scene = await setScene(database)
    await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    expect(await mayBeShown(database, scene, scene.page, new Date('2027-11-19T23:59:59Z'))).toBe(
      true,
    )
    expect(await mayBeShown(database, scene, scene.page, new Date('2027-11-20T00:00:00Z'))).toBe(
      false,
    )
  })

  it('holds for the one channel that it names', async () => {
    scene = await setScene(database)
    const command = answer(scene, { channelId: scene.page })
    await write((db) => recordConsent(db, scene.office, command, NOW))
    expect([
      await mayBeShown(database, scene, scene.page),
      await mayBeShown(database, scene, scene.facebook),
    ]).toEqual([true, false])
  })

  it('says which learner a no protects, and lets the no of one parent stand against the other’s yes', async () => {
    scene = await setScene(database)
    const { learnerId } = scene
    const other = await addContact(database, scene.trustId, { learnerId, name: 'Sam Penhallow' })
    await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    const no = answer(scene, { answer: 'refused', giver: { by: 'parent', contactId: other } })
    const result = await write((db) => recordConsent(db, scene.office, no, NOW))
    expect(result).toMatchObject({ ok: true, protects: [learnerId] })
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
  })

  it('lets the learner’s own no stand, and their own yes count for nothing while they are a child', async () => {
    scene = await setScene(database)
    const own = { by: 'learner' } as const
    await write((db) => recordConsent(db, scene.office, answer(scene, { giver: own }), NOW))
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
    await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    expect(await mayBeShown(database, scene, scene.page)).toBe(true)
    const no = answer(scene, { giver: own, answer: 'refused' })
    await write((db) => recordConsent(db, scene.office, no, later(1)))
    expect(await mayBeShown(database, scene, scene.page, later(2))).toBe(false)
  })

  it('takes a no of an earlier day as said at the end of that day, a yes at its start', async () => {
    scene = await setScene(database)
    const day = { givenOn: '2026-11-18' }
    await write((db) => recordConsent(db, scene.office, answer(scene, day), NOW))
    const no = answer(scene, { ...day, answer: 'refused' })
    await write((db) => recordConsent(db, scene.office, no, NOW))
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
  })

  it('holds a wording apart by its digest and keeps each once', async () => {
    scene = await setScene(database)
    const again = await write((db) => keepWording(db, scene, later(5)))
    expect(again.wordingId).toBe(scene.wordingId)
    expect(again.firstUsedAt).toEqual(NOW)
  })
})

describe('what recordConsent() refuses', () => {
  const cases: [string, (scene: Scene) => Partial<RecordConsent>, RegExp][] = [
    ['a day in the future', () => ({ givenOn: '2026-11-21' }), /future/],
    ['an unknown wording', () => ({ wordingId: randomUUID() }), /wording/],
    ['an unknown channel', () => ({ channelId: randomUUID() }), /channels/],
    [
      'a contact that does not exist',
      () => ({ giver: { by: 'parent', contactId: randomUUID() } }),
      /not one of the contacts/,
    ],
    [
      'a yes of somebody who is no contact',
      () => ({ giver: { by: 'other', name: 'Gwen Ashdown', relationship: 'Aunt' } }),
      /parental responsibility/,
    ],
    ['an unknown learner', () => ({ learnerId: randomUUID() }), /not on the register/],
  ]
  it.each(cases)('%s', async (_, more, message) => {
    const command = answer(scene, more(scene))
    const result = await write((db) => recordConsent(db, scene.office, command, NOW))
    expect(result.ok ? 'it was accepted' : result.message).toMatch(message)
  })

  it('a yes of a contact without parental responsibility, but not their no', async () => {
    scene = await setScene(database)
    const contactId = await addContact(database, scene.trustId, {
      learnerId: scene.learnerId,
      parentalResponsibility: false,
    })
    const giver = { by: 'parent', contactId } as const
    const yes = await write((db) => recordConsent(db, scene.office, answer(scene, { giver }), NOW))
    expect(yes.ok).toBe(false)
    const command = answer(scene, { giver, answer: 'refused' })
    const no = await write((db) => recordConsent(db, scene.office, command, NOW))
    expect(no).toMatchObject({ ok: true, protects: [scene.learnerId] })
  })

  it('a contact of another learner', async () => {
    const learnerId = await addLearner(database, scene, { forename: 'Mali' })
    const contactId = await addContact(database, scene.trustId, { learnerId })
    const command = answer(scene, { giver: { by: 'parent', contactId } })
    const result = await write((db) => recordConsent(db, scene.office, command, NOW))
    expect(result.ok).toBe(false)
  })
})
