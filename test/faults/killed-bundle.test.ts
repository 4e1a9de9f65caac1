import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSealingKeys } from '../../src/domain/sealing/index.ts'
import { safeguardingBook } from '../../src/domain/trail/index.ts'
import { openedCase } from '../support/case-scene.ts'
import { visitWith } from '../support/evidence-visitor.ts'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { signedIn } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'
import { type Aside, openAside, startWholeApp, type WholeApp } from '../support/whole-app.ts'

/** More than what a connection holds while nobody reads it. */
const FILES = 5
const FILE_BYTES = 4_000_000

let dataFolder: string
let app: WholeApp
let aside: Aside
let scene: StaffScene
let cookie: string
let caseId: string

beforeAll(async () => {
  dataFolder = await makeDataFolder()
  app = await startWholeApp(dataFolder)
  aside = await openAside(dataFolder)
  const keys = readSealingKeys(await readFile(join(dataFolder, 'keys/case-keys'), 'utf8'))
  scene = await setStaffScene(aside.database, 'oldchurch')
  const { dsl } = scene.staff
  cookie = await signedIn(aside.database, dsl, new Date())
  const world = { database: aside.database, keys, schoolId: scene.school.schoolId, dsl }
  caseId = await openedCase(world, new Date())
  const files = () =>
    Array.from({ length: FILES }, () => new File([randomBytes(FILE_BYTES)], 'shot.png'))
  expect(await visitWith(app, cookie).add(caseId, files())).toBeDefined()
}, 600_000)
afterAll(async () => {
  await aside?.close()
  await app?.stop()
  await removeDataFolder(dataFolder)
})

const CHOSEN = [
  ['recipient', 'police'],
  ['to', 'The duty sergeant'],
  ['basis', 'crime'],
  ['reason', 'They asked in writing'],
  ['parts', 'files'],
  ['files', 'covered'],
]
const send = (path: string, more: readonly [string, string][] = []) =>
  visitWith(app, cookie).post(
    `/schools/${scene.school.slug}/cases/${caseId}/bundle${path}`,
    new URLSearchParams([...CHOSEN, ...more]),
  )

/** What stands on the page on which it is looked through, and goes with it when it is asked for. */
async function lookedThrough(): Promise<string> {
  const page = await (await send('/look')).text()
  return /name="seen" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? ''
}

const askFor = (seen: string) => send('', [['seen', seen]])

async function wholeBundle(): Promise<readonly string[]> {
  const answer = await askFor(await lookedThrough())
  expect(answer.headers.get('content-type')).toBe('application/zip')
  return Object.keys(unzipSync(new Uint8Array(await answer.arrayBuffer())))
}

const onRecord = () =>
  aside.database.read(scene.trustId, (db) => db.selectFrom('bundles').selectAll().execute())

async function startAgain(): Promise<void> {
  app = await startWholeApp(dataFolder)
}

test('a bundle during whose making the app is killed is asked for once more and comes whole', async () => {
  const seen = await lookedThrough()
  // It may be reading the case, packing, or writing down what it packed.
  const asked = askFor(seen).then(
    (answer) => answer.arrayBuffer(),
    () => undefined,
  )
  await app.kill()
  await asked.catch(() => undefined)
  await startAgain()

  const before = (await onRecord()).length
  expect(await wholeBundle()).toHaveLength(FILES + 2)
  expect(await onRecord()).toHaveLength(before + 1)
}, 600_000)

test('one that is killed while it is handed out is on record, and is made once more', async () => {
  const before = (await onRecord()).length
  const answer = await askFor(await lookedThrough())
  const reader = answer.body?.getReader()
  const first = await reader?.read()
  expect(first?.value?.byteLength).toBeGreaterThan(0)
  await app.kill()
  const rest = (async () => {
    for (;;) if ((await reader?.read())?.done !== false) return 'whole'
  })()
  await expect(rest).rejects.toThrow()
  await startAgain()

  expect(await onRecord()).toHaveLength(before + 1)
  expect(await wholeBundle()).toHaveLength(FILES + 2)
  const book = safeguardingBook(scene.trustId)
  expect((await aside.trail.check(book, new Date())).faults).toEqual([])
}, 600_000)
