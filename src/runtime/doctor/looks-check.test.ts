import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addPhotoRow, setPostScene } from '../../../test/support/post-scene.ts'
import { openTestDatabase } from '../../../test/support/postgres.ts'
import { openDatabase } from '../../db/open-database.ts'
import { checkLooks } from './looks-check.ts'

const { appUrl } = await openTestDatabase()
const database = openDatabase({ url: appUrl, beforeCommit: async () => {} })
const client = new pg.Client({ connectionString: appUrl })

beforeAll(() => client.connect())
afterAll(async () => {
  await client.end()
  await database.close()
})

it('says when several photos could not be looked at, and why', async () => {
  expect(await checkLooks(client), 'no trust at all').toMatchObject({ health: 'well' })
  const scene = await setPostScene(database)
  const sight = JSON.stringify({ kind: 'failed', reason: 'It took too long.' })
  const found: string[] = []
  for (let photos = 0; photos < 3; photos += 1) {
    const { photoId } = await addPhotoRow(scene)
    await database.write(scene.trustId, (db) =>
      db.updateTable('photos').set({ sight }).where('photo_id', '=', photoId).execute(),
    )
    found.push((await checkLooks(client)).health)
  }
  expect(found).toEqual(['well', 'well', 'warning'])
  expect((await checkLooks(client)).says).toBe(
    '3 of the latest 3 photos could not be looked at. The last reason: It took too long.',
  )
})

it('counts the photos of every trust', async () => {
  const scene = await setPostScene(database)
  for (let photos = 0; photos < 20; photos += 1) await addPhotoRow(scene)
  expect((await checkLooks(client)).says).toMatch(/^3 of the latest 23 photos/)
})
