import { beforeAll, describe, expect, it } from 'vitest'
import { matterAt } from '../../../test/support/matter-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import type { ReferralStep } from '../../vocabulary/takedown-requests.ts'
import type { Actor } from '../people/index.ts'
import { makeSealingKey, readSealingKeys } from '../sealing/index.ts'
import { makeReferral, readReferrals, recordReferralStep, referralsDue } from './index.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const at = { keys, now: NOW }
let scene: StaffScene
let dsl: Actor
let matterId: string

beforeAll(async () => {
  scene = await setStaffScene(database, 'oldchurch')
  dsl = scene.staff.dsl
  matterId = await matterAt(database, scene.school)
})

const details = {
  bodyKey: 'police',
  reason: 'A threat to the larch-heron',
  spokeTo: 'Desk officer',
  reference: 'LH/42',
  chaseOn: '2026-11-25',
}

const make = (own: object = {}, actor = dsl) =>
  database.write(scene.trustId, (db) =>
    makeReferral(db, actor, { ...details, matterId, ...own }, at),
  )

async function made(): Promise<string> {
  const referral = await make()
  if (!referral.ok) throw new Error(referral.message)
  return referral.referralId
}

const step = (referralId: string, kind: ReferralStep, own: object = {}, actor = dsl) =>
  database.write(scene.trustId, (db) =>
    recordReferralStep(
      db,
      actor,
      { referralId, matterId, kind, words: 'They said so', chaseOn: null, ...own },
      at,
    ),
  )

const due = (now: Date, actor = dsl) =>
  database.read(scene.trustId, async (db) =>
    (await referralsDue(db, actor, now)).map((one) => one.referralId),
  )

describe('a referral', () => {
  it('is chased on its day until it is answered, and closed once', async () => {
    const referralId = await made()
    expect(await due(NOW)).not.toContain(referralId)
    const thatDay = new Date('2026-11-25T08:00:00Z')
    expect(await due(thatDay)).toContain(referralId)
    expect((await step(referralId, 'chased', { chaseOn: '2026-12-01' })).ok).toBe(true)
    expect(await due(thatDay)).not.toContain(referralId)
    expect((await step(referralId, 'answered')).ok).toBe(true)
    expect((await step(referralId, 'closed')).ok).toBe(true)
    expect(await step(referralId, 'answered')).toMatchObject({ ok: false, kind: 'refused' })
    const found = await database.write(scene.trustId, (db) => readReferrals(db, dsl, matterId, at))
    const one = found?.referrals.find((referral) => referral.referralId === referralId)
    expect(one).toMatchObject({ state: 'closed', chaseOn: null, words: { reference: 'LH/42' } })
    expect(one?.steps.map(({ kind }) => kind)).toEqual(['chased', 'answered', 'closed'])
    expect(await trailOf(database, scene.trustId)).toContain(`referral.made referral:${referralId}`)
  })

  it('goes to a body on the school’s list, and is chased in the future', async () => {
    expect(await make({ bodyKey: 'estyn' })).toMatchObject({ field: 'bodyKey' })
    expect(await make({ chaseOn: '2026-11-20' })).toMatchObject({ field: 'chaseOn' })
    expect(await make({ reason: 'password: Larch-Heron-42!' })).toMatchObject({ field: 'reason' })
  })

  it('stands in no words in the database, and is there for nobody who must not know', async () => {
    const referralId = await made()
    await step(referralId, 'chased')
    const rows = await database.read(scene.trustId, async (db) => [
      await db.selectFrom('referrals').selectAll().execute(),
      await db.selectFrom('referral_steps').selectAll().execute(),
    ])
    expect(JSON.stringify(rows)).not.toMatch(/larch|officer|LH\/42|They said/)
    const { head } = scene.staff
    expect(await due(new Date('2027-01-01T08:00:00Z'), head)).toEqual([])
    expect(await make({}, head)).toMatchObject({ kind: 'not_found' })
    expect(await step(referralId, 'closed', {}, head)).toMatchObject({ kind: 'not_found' })
    const found = await database.write(scene.trustId, (db) => readReferrals(db, head, matterId, at))
    expect(found).toBeUndefined()
  })
})
