import { beforeEach, expect, it } from 'vitest'
import { keepWell } from '../../../test/support/channel-scene.ts'
import { type PostScene, setPostScene } from '../../../test/support/post-scene.ts'
import { openWorld } from '../../../test/support/small-trust.ts'
import { addTerm } from '../planning/index.ts'
import { standingOfChannel } from './index.ts'

const database = await openWorld()
let scene: PostScene
beforeEach(async () => {
  scene = await setPostScene(database)
  await keepWell(scene, scene.facebook, noon('2026-11-20'))
})

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

async function term(firstDay: string, lastDay: string): Promise<void> {
  const command = { schoolId: scene.schoolId, name: firstDay, firstDay, lastDay }
  const done = await database.write(scene.trustId, (db) =>
    addTerm(db, scene.head, command, noon('2026-11-20')),
  )
  if (!done.ok) throw new Error(done.message)
}

/** Since when the settings have not been looked at, on a day; undefined where they have. */
async function unseenSince(today: string): Promise<string | undefined> {
  const standing = await database.read(scene.trustId, (db) =>
    standingOfChannel(db, scene.facebook, noon(today)),
  )
  if (!standing) throw new Error('The channel does not stand.')
  return standing.breaches.find(({ rule }) => rule === 'mfa')?.since
}

it('asks anew from the first of January where no term is on record', async () => {
  expect(await unseenSince('2026-12-31')).toBeUndefined()
  expect(await unseenSince('2027-01-01')).toBe('2027-01-01')
})

it('asks anew from the school’s own first day, and not in its holidays or after a half-term', async () => {
  await term('2026-11-02', '2026-12-18')
  await term('2027-01-06', '2027-02-12')
  await term('2027-02-22', '2027-03-25')
  expect(await unseenSince('2027-01-05')).toBeUndefined()
  expect(await unseenSince('2027-01-06')).toBe('2027-01-06')
  expect(await unseenSince('2027-03-01')).toBe('2027-01-06')
})

it('takes no day of another school for its own', async () => {
  const sister = await setPostScene(database, 'maesteg', scene.trustId)
  const done = await database.write(scene.trustId, (db) =>
    addTerm(
      db,
      sister.head,
      { schoolId: sister.schoolId, name: 'Spring', firstDay: '2027-01-11', lastDay: '2027-02-12' },
      noon('2026-11-20'),
    ),
  )
  expect(done.ok).toBe(true)
  expect(await unseenSince('2027-01-02')).toBe('2027-01-01')
})
