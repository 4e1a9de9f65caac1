import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { openEvidenceStore } from '../../src/domain/evidence/index.ts'
import { createApp } from '../../src/web/app.tsx'
import type { App } from '../../src/web/context.ts'
import { evidenceForm } from '../support/evidence-visitor.ts'
import { ORIGIN, openTestInstallation } from '../support/installation.ts'
import { matterAt } from '../support/matter-scene.ts'
import { wordsOf } from '../support/page-form.ts'
import { canMount, limitOwnFiles, mountSmallDisk, type SmallDisk } from '../support/small-disk.ts'
import { openWorld, signedIn } from '../support/small-trust.ts'
import { snapshotOf } from '../support/snapshot.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'

const database = await openWorld()
let disk: SmallDisk
let app: App
let scene: StaffScene
let cookie: string

beforeAll(async () => {
  disk = canMount ? await mountSmallDisk(4) : await limitOwnFiles(2_000)
  const evidence = await openEvidenceStore(disk.folder)
  app = createApp(await openTestInstallation(database, { evidence }))
  scene = await setStaffScene(database)
  cookie = await signedIn(database, scene.staff.dsl)
})

const add = (matterId: string, files: readonly File[], words: string) =>
  app.request(`${ORIGIN}/matters/${matterId}/evidence`, {
    method: 'POST',
    headers: { cookie, origin: ORIGIN },
    body: evidenceForm(files, words),
  })

const shot = (bytes: number) => new File([randomBytes(bytes)], 'shot.png')

/** Every file of the store, half ones too. */
async function lying(): Promise<string[]> {
  const all = await readdir(join(disk.folder, 'evidence'), {
    recursive: true,
    withFileTypes: true,
  })
  return all.filter((one) => one.isFile()).map((one) => one.name)
}

test('a full disk takes no file and no half of one, keeps the words on the page, and takes it once there is room', async () => {
  const matterId = await matterAt(database, scene.school)
  await disk.fill()
  const before = await snapshotOf(database, scene.trustId)
  const answer = await add(matterId, [shot(60_000)], 'Hazelmoor by the gate')
  const page = await answer.text()
  expect(answer.status, page).toBe(422)
  expect(wordsOf(page)).toContain('There is no room for files on the server')
  expect(page).toMatch(/<textarea[^>]*name="description"[^>]*>Hazelmoor by the gate</)
  expect(await snapshotOf(database, scene.trustId)).toEqual(before)
  expect(await lying()).toEqual([])

  expect((await add(matterId, [], 'Hazelmoor, in words alone')).status).toBe(303)

  await disk.free()
  expect((await add(matterId, [shot(60_000)], 'Hazelmoor by the gate')).status).toBe(303)
  expect(await lying()).toHaveLength(1)
})

test('where the first file has room and the second has none, none of the two is on record', async () => {
  const matterId = await matterAt(database, scene.school)
  const fits = canMount ? 1_000_000 : 1_000
  const before = await snapshotOf(database, scene.trustId)
  if (!canMount) await disk.fill()
  const answer = await add(matterId, [shot(fits), shot(3_800_000)], 'Two at once')
  await disk.free()
  expect(answer.status).toBe(422)
  expect(await snapshotOf(database, scene.trustId)).toEqual(before)
})
