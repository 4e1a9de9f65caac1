import { beforeAll, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  type PostScene,
  publishAs,
  setPostScene,
  writeApproved,
} from '../../../test/support/post-scene.ts'
import { addPerson, openWorld } from '../../../test/support/small-trust.ts'
import { restrictLearner } from '../consent/index.ts'
import { controlUses } from './index.ts'

const database = await openWorld()
let scene: PostScene
beforeAll(async () => {
  scene = await setPostScene(database)
})

const uses = (of: PostScene = scene, now = NOW) =>
  database.read(of.trustId, (db) => controlUses(db, of.schoolId, now))

it('counts every check of a post for the controls that are part of it, and what they found', async () => {
  const before = (await uses()).get('consent-gate')?.count ?? 0
  const postId = await writeApproved(scene, { text: 'Our choir sang of the hills.' })
  await publishAs(scene, scene.publisher, postId)
  const after = await uses()
  expect(after.get('consent-gate')?.count).toBeGreaterThan(before)
  expect(after.get('consent-gate')?.last).toEqual(NOW)
  expect(after.get('wording-check')).toMatchObject({ found: { count: 0, last: undefined } })
  expect(after.get('post-publishing')).toEqual({ count: 1, last: NOW, found: undefined })
})

it('counts a check once however often a control spoke in it', async () => {
  const rows = await database.read(scene.trustId, (db) =>
    db.selectFrom('post_checks').select('findings').execute(),
  )
  const spoke = (id: string) =>
    rows.filter(({ findings }) =>
      (findings as { control: string }[]).some((finding) => finding.control === id),
    ).length
  for (const [id, { found }] of await uses()) {
    if (found) expect(found.count, id).toBe(spoke(id))
  }
})

it('counts entries of the trail for what is kept by hand, at this school alone', async () => {
  const dsl = await addPerson(database, scene, 'dsl')
  const command = { learnerId: scene.learnerId, kind: 'other', reason: 'Kept closely.' } as const
  expect((await uses()).get('objection-register')).toEqual({
    count: 0,
    last: undefined,
    found: undefined,
  })
  await database.write(scene.trustId, (db) => restrictLearner(db, dsl, command, NOW))
  expect((await uses()).get('objection-register')).toMatchObject({ count: 1, last: NOW })
  const other = await setPostScene(database, 'lwlat', scene.trustId)
  expect((await uses(other)).get('objection-register')?.count).toBe(0)
  expect((await uses(other)).get('consent-gate')?.count).toBe(0)
})

it('looks back twelve months', async () => {
  const later = new Date('2027-12-01T09:00:00Z')
  expect((await uses(scene, later)).get('post-publishing')).toEqual({
    count: 0,
    last: undefined,
    found: undefined,
  })
})

it('leaves out what leaves no trace by which to count it', async () => {
  expect((await uses()).has('staff-nudges')).toBe(false)
})
