import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type EvidenceStore,
  openEvidenceStore,
  openWholeFile,
} from '../../src/domain/evidence/index.ts'
import { readSealingKeys, type SealingKeys } from '../../src/domain/sealing/index.ts'
import { safeguardingBook } from '../../src/domain/trail/index.ts'
import { type EvidenceVisitor, evidenceForm, visitWith } from '../support/evidence-visitor.ts'
import { matterAt } from '../support/matter-scene.ts'
import { makeDataFolder, removeDataFolder } from '../support/server-folder.ts'
import { signedIn } from '../support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../support/staff-scene.ts'
import { type Aside, openAside, startWholeApp, type WholeApp } from '../support/whole-app.ts'

let dataFolder: string
let app: WholeApp
let aside: Aside
let store: EvidenceStore
let keys: SealingKeys
let scene: StaffScene
let cookie: string
let lead: EvidenceVisitor

beforeAll(async () => {
  dataFolder = await makeDataFolder()
  app = await startWholeApp(dataFolder)
  aside = await openAside(dataFolder)
  store = await openEvidenceStore(dataFolder)
  keys = readSealingKeys(await readFile(join(dataFolder, 'keys/case-keys'), 'utf8'))
  scene = await setStaffScene(aside.database)
  cookie = await signedIn(aside.database, scene.staff.dsl, new Date())
  lead = visitWith(app, cookie)
})
afterAll(async () => {
  await aside?.close()
  await app?.stop()
  await removeDataFolder(dataFolder)
})

const filesOf = (matterId: string) =>
  aside.database.read(scene.trustId, (db) =>
    db
      .selectFrom('evidence_files as f')
      .innerJoin('evidence as e', 'e.evidence_id', 'f.evidence_id')
      .select(['f.file_id', 'f.stored_as', 'f.sha256', 'f.evidence_id'])
      .where('e.matter_id', '=', matterId)
      .execute(),
  )

const opened = (one: Awaited<ReturnType<typeof filesOf>>[number]) =>
  openWholeFile(
    { store, keys, trustId: scene.trustId },
    { fileId: one.file_id, storedAs: one.stored_as, sha256: one.sha256 },
  )

/** The sealed files that lie in the store, half ones too, by name. */
async function lying(): Promise<string[]> {
  const all = await readdir(join(dataFolder, 'evidence'), { recursive: true, withFileTypes: true })
  return all.filter((one) => one.isFile()).map((one) => one.name)
}

test('the same file and others sent at once to one case are each a piece of its own that opens', async () => {
  const matterId = await matterAt(aside.database, scene.school)
  const same = randomBytes(400_000)
  const bodies = [same, same, same, randomBytes(400_000), randomBytes(400_000), randomBytes(50)]
  const sent = await Promise.all(
    bodies.map((bytes) => lead.add(matterId, [new File([bytes], 'shot.png')])),
  )
  expect(new Set(sent).size).toBe(bodies.length)
  expect(sent).not.toContain(undefined)
  const files = await filesOf(matterId)
  const whole = await Promise.all(files.map(opened))
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('base64')
  expect(whole.map(text).toSorted()).toEqual(bodies.map(text).toSorted())
  // Sealed each for itself: what lies in the store does not say that three of them are the same.
  expect(new Set(files.map((one) => one.stored_as)).size).toBe(bodies.length)
  const book = safeguardingBook(scene.trustId)
  expect((await aside.trail.check(book, new Date())).faults).toEqual([])
})

/** The beginning of an upload, by hand, on a connection of its own. */
async function begin(matterId: string, head: readonly string[]): Promise<Socket> {
  const { hostname, port } = new URL(app.origin)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const lines = [
    `POST /matters/${matterId}/evidence HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Origin: ${app.origin}`,
    `Cookie: ${cookie}`,
    ...head,
  ]
  socket.write(`${lines.join('\r\n')}\r\n\r\n`)
  return socket
}

test('a claim of two gigabytes is refused by its claim, whatever follows it', async () => {
  const matterId = await matterAt(aside.database, scene.school)
  const before = await lying()
  const socket = await begin(matterId, [
    'Content-Type: multipart/form-data; boundary=x',
    `Content-Length: ${2 * 1024 ** 3}`,
  ])
  socket.write('--x\r\nContent-Disposition: form-data; name="description"\r\n\r\nFew bytes')
  const [answer] = (await once(socket, 'data')) as [Buffer]
  socket.destroy()
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /)
  expect(await filesOf(matterId)).toEqual([])
  expect(await lying()).toEqual(before)
  expect(await lead.add(matterId, [new File([randomBytes(50)], 'shot.png')])).toBeDefined()
})

test('an upload that is cut half-way leaves nothing, and is taken whole when it is sent once more', async () => {
  const matterId = await matterAt(aside.database, scene.school)
  const before = await lying()
  const file = new File([randomBytes(2_000_000)], 'shot.png')
  const whole = new Request('http://nowhere.example', {
    method: 'POST',
    body: evidenceForm([file]),
  })
  const type = whole.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await whole.arrayBuffer())
  for (const share of [0.1, 0.5, 0.99]) {
    const socket = await begin(matterId, [
      `Content-Type: ${type}`,
      `Content-Length: ${bytes.byteLength}`,
    ])
    const half = bytes.subarray(0, Math.floor(bytes.byteLength * share))
    await new Promise<void>((done) => socket.write(half, () => done()))
    socket.resetAndDestroy()
  }
  expect(await lead.add(matterId, [file])).toBeDefined()
  const files = await filesOf(matterId)
  expect(files).toHaveLength(1)
  expect((await lying()).toSorted()).toEqual(
    [...before, ...files.map((one) => one.stored_as)].toSorted(),
  )
})
