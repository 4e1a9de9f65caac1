import { beforeAll, describe, expect, it } from 'vitest'
import {
  answer,
  later,
  mayBeShown,
  objection,
  type Scene,
  setScene,
} from '../../../test/support/consent-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import {
  readConsentFile,
  recordConsent,
  recordObjection,
  restrictLearner,
  withdrawConsent,
  withdrawObjection,
} from './index.ts'

const database = await openWorld()
let scene: Scene
beforeAll(async () => {
  scene = await setScene(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) => database.write(scene.trustId, command)

describe('withdrawing and lifting', () => {
  it('ends a yes at once, keeps its record, and says so when it had ended', async () => {
    scene = await setScene(database)
    const given = await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    if (!given.ok) throw new Error(given.message)
    const command = { consentId: given.consentId }
    const first = await write((db) => withdrawConsent(db, scene.office, command, later(1)))
    expect(first).toEqual({ ok: true, protects: [scene.learnerId] })
    expect(await mayBeShown(database, scene, scene.page, later(1))).toBe(false)
    const second = await write((db) => withdrawConsent(db, scene.office, command, later(2)))
    expect(second).toMatchObject({ ok: false, kind: 'refused' })
  })

  it('lets one of two who withdraw at once through, and tells the other', async () => {
    scene = await setScene(database)
    const given = await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    if (!given.ok) throw new Error(given.message)
    const { consentId } = given
    const both = await Promise.all([
      write((db) => withdrawConsent(db, scene.office, { consentId }, later(1))),
      write((db) => withdrawConsent(db, scene.dsl, { consentId }, later(1))),
    ])
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
    const entries = await trailOf(database, scene.trustId)
    expect(entries.filter((entry) => entry.startsWith('consent.withdrawn'))).toHaveLength(1)
  })

  it('does not withdraw a no', async () => {
    scene = await setScene(database)
    const no = answer(scene, { answer: 'refused' })
    const given = await write((db) => recordConsent(db, scene.office, no, NOW))
    if (!given.ok) throw new Error(given.message)
    const command = { consentId: given.consentId }
    const result = await write((db) => withdrawConsent(db, scene.office, command, NOW))
    expect(result).toMatchObject({ ok: false, kind: 'refused' })
  })

  it('lets any objection win over a yes until it is lifted, and lifting it makes no yes', async () => {
    scene = await setScene(database)
    const aunt = { by: 'other', name: 'Gwen Ashdown', relationship: 'Aunt' } as const
    await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    const made = await write((db) =>
      recordObjection(db, scene.office, objection(scene, { giver: aunt }), NOW),
    )
    if (!made.ok) throw new Error(made.message)
    expect(made.protects).toEqual([scene.learnerId])
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
    const command = { objectionId: made.objectionId }
    const lifted = await write((db) => withdrawObjection(db, scene.office, command, later(1)))
    expect(lifted).toEqual({ ok: true, protects: [] })
    expect(await mayBeShown(database, scene, scene.page, later(1))).toBe(true)
    const again = await write((db) => withdrawObjection(db, scene.office, command, later(2)))
    expect(again.ok).toBe(false)
  })

  it('keeps a restriction’s reason to the safeguarding lead, and out of the trail', async () => {
    scene = await setScene(database)
    await write((db) => recordConsent(db, scene.office, answer(scene), NOW))
    const reason = 'No contact with a relative.'
    const made = await write((db) =>
      restrictLearner(
        db,
        scene.dsl,
        { learnerId: scene.learnerId, kind: 'court_order', reason },
        NOW,
      ),
    )
    expect(made).toMatchObject({ ok: true, protects: [scene.learnerId] })
    expect(await mayBeShown(database, scene, scene.page)).toBe(false)
    const forLead = await write((db) => readConsentFile(db, scene.dsl, scene.learnerId, NOW))
    const forOffice = await write((db) => readConsentFile(db, scene.office, scene.learnerId, NOW))
    expect(JSON.stringify(forLead)).toContain(reason)
    expect(JSON.stringify(forOffice)).not.toMatch(/No contact|court_order|restriction/i)
    const trail = await database.read(scene.trustId, (db) =>
      db.selectFrom('trail_entries').selectAll().where('action', 'like', 'restriction.%').execute(),
    )
    expect(trail).toHaveLength(1)
    expect(JSON.stringify(trail)).not.toContain(scene.learnerId)
  })
})
