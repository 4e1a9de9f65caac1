import { describe, expect, it } from 'vitest'
import { NOW } from '../../../../test/support/policy.ts'
import { setPolicyLifeScene } from '../../../../test/support/policy-life-scene.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import { closeReview, openDueReview, openLawReviews, openReview, reviewsOf } from '../index.ts'

const database = await openWorld()

describe('openDueReview()', () => {
  it.each([
    ['a policy without any date', 'maesteg', NOW, 1],
    ['one whose day is past', 'cambrian', NOW, 1],
    // Its document names January 2025.
    ['one whose day is within ninety days', 'lwlat', new Date('2024-11-05T09:00:00Z'), 1],
  ] as const)('puts %s on the list, once', async (_, pack, now, count) => {
    const scene = await setPolicyLifeScene(database, pack)
    await database.write(scene.trustId, (db) =>
      db.updateTable('policy_versions').set({ in_force_from: '2024-01-01' }).execute(),
    )
    const at = { trustId: scene.trustId, schoolId: scene.school.schoolId }
    const open = () => database.write(scene.trustId, (db) => openDueReview(db, at, now))
    expect(await open()).toBeTypeOf('string')
    expect(await open()).toBeUndefined()
    const reviews = await database.read(scene.trustId, (db) => reviewsOf(db, at.schoolId))
    expect(reviews).toHaveLength(count)
    expect(reviews[0]).toMatchObject({ cause: 'date', openedBy: null, closed: null })
  })

  it('leaves one alone whose day is far, and asks again when a review was done and it is still due', async () => {
    const scene = await setPolicyLifeScene(database, 'lwlat')
    const at = { trustId: scene.trustId, schoolId: scene.school.schoolId }
    await database.write(scene.trustId, (db) =>
      db.updateTable('policy_versions').set({ in_force_from: '2024-01-01' }).execute(),
    )
    const far = new Date('2024-10-01T09:00:00Z')
    expect(await database.write(scene.trustId, (db) => openDueReview(db, at, far))).toBeUndefined()
    const reviewId = await database.write(scene.trustId, (db) => openDueReview(db, at, NOW))
    const close = { reviewId: reviewId ?? '', outcome: 'We looked; a new version is begun.' }
    const closing = () =>
      database.write(scene.trustId, (db) => closeReview(db, scene.head, close, NOW))
    expect(await closing()).toEqual({ ok: true })
    expect(await closing()).toMatchObject({ ok: false })
    expect(await database.write(scene.trustId, (db) => openDueReview(db, at, NOW))).toBeTypeOf(
      'string',
    )
  })
})

describe('openReview()', () => {
  it('takes a suggestion from anybody with a role, and the other causes from whoever keeps policies', async () => {
    const scene = await setPolicyLifeScene(database)
    const ask = (actor: typeof scene.head, cause: 'law' | 'suggestion') =>
      database.write(scene.trustId, (db) =>
        openReview(
          db,
          actor,
          { schoolId: scene.school.schoolId, cause, words: 'Look at clause 4.' },
          NOW,
        ),
      )
    expect(await ask(scene.teacher, 'suggestion')).toMatchObject({ ok: true })
    expect(await ask(scene.teacher, 'law')).toMatchObject({ ok: false, kind: 'forbidden' })
    expect(await ask(scene.head, 'law')).toMatchObject({ ok: true })
  })
})

describe('openLawReviews()', () => {
  const readied = async (pack: 'cambrian' | 'maesteg') => {
    const scene = await setPolicyLifeScene(database, pack)
    await database.write(scene.trustId, (db) =>
      db.updateTable('policy_versions').set({ in_force_from: '2024-01-01' }).execute(),
    )
    const at = { trustId: scene.trustId, schoolId: scene.school.schoolId }
    const ask = (now: Date) => database.write(scene.trustId, (db) => openLawReviews(db, at, now))
    const list = () => database.read(scene.trustId, (db) => reviewsOf(db, at.schoolId))
    return { ask, list }
  }

  it('asks once for each law that is near and on which the policy rests', async () => {
    const { ask, list } = await readied('maesteg')
    // The law on accounts of under-16s is dated spring 2027.
    const opened = await ask(new Date('2027-01-15T09:00:00Z'))
    expect(opened).toBeGreaterThan(0)
    expect(await ask(new Date('2027-01-16T09:00:00Z'))).toBe(0)
    expect((await list()).map((review) => review.cause)).toContain('law')
  })

  it('asks England each September to read the new edition, and Wales not', async () => {
    const september = (year: number) => new Date(`${year}-09-02T09:00:00Z`)
    const [england, wales] = [await readied('cambrian'), await readied('maesteg')]
    for (const year of [2031, 2032]) {
      expect(await england.ask(september(year))).toBe(1)
      expect(await england.ask(september(year))).toBe(0)
      expect(await wales.ask(september(year))).toBe(0)
    }
    expect(await england.ask(new Date('2032-10-02T09:00:00Z'))).toBe(0)
  })
})
