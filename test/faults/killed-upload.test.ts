import { randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  clearEvidence,
  type EvidenceStore,
  openEvidenceStore,
  openWholeFile,
} from '../../src/domain/evidence/index.ts'
import { readSealingKeys } from '../../src/domain/sealing/index.ts'
import { matterAt } from '../support/matter-scene.ts'
import { make } from '../support/request.ts'
import { until } from '../support/running-app.ts'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { signedIn } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'
import { type Aside, openAside, startWholeApp, type WholeApp } from '../support/whole-app.ts'

let dataFolder: string
let app: WholeApp
let aside: Aside
let store: EvidenceStore
let scene: StaffScene
let matterId: string
let cookie: string

beforeAll(async () => {
  dataFolder = await makeDataFolder()
  app = await startWholeApp(dataFolder)
  aside = await openAside(dataFolder)
  store = await openEvidenceStore(dataFolder)
  scene = await setStaffScene(aside.database)
  matterId = await matterAt(aside.database, scene.school)
  cookie = await signedIn(aside.database, scene.staff.dsl, new Date())
})
afterAll(async () => {
  await aside?.close()
  await app?.stop()
  await removeDataFolder(dataFolder)
})

const overHttp = {
  request: (path: string, init: RequestInit) => {
    const { pathname } = new URL(path)
    const headers = { ...(init.headers as Record<string, string>), origin: app.origin }
    return fetch(`${app.origin}${pathname}`, { ...init, headers, redirect: 'manual' })
  },
}

/** Send a piece of evidence with two files. @returns whether it was acknowledged */
async function send(): Promise<boolean> {
  const form = Object.entries({
    stopAnswer: 'no',
    description: 'What was seen',
    platform: 'x',
    visibility: 'public',
  })
  const file = () => new File([randomBytes(300_000)], 'shot.png')
  const path = `/matters/${matterId}/evidence`
  const sent = { form, files: [file(), file()], filesAs: 'files' }
  const answer = await make(overHttp, { method: 'POST', path, sent }, { cookie })
  return answer.status === 303
}

const rows = () =>
  aside.database.read(scene.trustId, async (db) => ({
    pieces: await db.selectFrom('evidence').select('evidence_id').execute(),
    files: await db.selectFrom('evidence_files').selectAll().execute(),
  }))

/** The sealed files that lie in the store, by name. */
async function lying(): Promise<string[]> {
  const all = await readdir(join(dataFolder, 'evidence'), { recursive: true, withFileTypes: true })
  return all.filter((one) => one.isFile()).map((one) => one.name)
}

test('an upload that is killed leaves no row without its file, no half file, and no orphan for ever', async () => {
  let acknowledged = 0
  const sending = (async () => {
    for (;;) if (await send()) acknowledged += 1
  })().catch(() => undefined)
  await until(async () => (acknowledged >= 2 ? true : undefined), 'something to be on record')
  await app.kill()
  await sending
  app = await startWholeApp(dataFolder)

  const { pieces, files } = await rows()
  expect(pieces.length).toBeGreaterThanOrEqual(acknowledged)
  expect(files.length).toBe(pieces.length * 2)
  const keys = readSealingKeys(await readFile(join(dataFolder, 'keys/case-keys'), 'utf8'))
  for (const { file_id: fileId, stored_as: storedAs, sha256, bytes } of files) {
    const of = { store, keys, trustId: scene.trustId }
    const whole = await openWholeFile(of, { fileId, storedAs, sha256 })
    expect(whole?.byteLength).toBe(bytes)
  }
  const orphan = await store.files.put(randomBytes(50))
  if (orphan.kind !== 'stored') throw new Error(orphan.message)
  const inUse = (prefix: string) => aside.database.evidenceInUse(prefix)
  const later = new Date(Date.now() + 2 * 86_400_000)
  await clearEvidence(store, { inUse, quarantined: [] }, later)
  expect((await lying()).sort()).toEqual(files.map((file) => file.stored_as).sort())
})
