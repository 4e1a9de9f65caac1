import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile as readFromDisk, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { matterAt } from '../../../test/support/matter-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import type { Actor } from '../people/index.ts'
import { makeSealingKey, readSealingKeys } from '../sealing/index.ts'
import {
  addEvidence,
  addEvidenceForm,
  clearEvidence,
  custodyOf,
  type EvidenceStore,
  evidenceOf,
  keepRedacted,
  listEvidence,
  openEvidenceStore,
  quarantinedFiles,
  quarantineFile,
  readEvidence,
  readFile,
  sealFile,
  setApart,
} from './index.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const at = { keys, now: NOW }
let data: string
let store: EvidenceStore
let scene: StaffScene
let dsl: Actor

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'gatepost-evidence-'))
  store = await openEvidenceStore(data)
  scene = await setStaffScene(database, 'cambrian')
  dsl = scene.staff.dsl
})
afterAll(() => rm(data, { recursive: true }))

const words = {
  stopAnswer: 'no',
  description: 'It calls the teacher a larch-heron',
  address: 'https://example.org/post/1',
  platform: 'instagram',
  visibility: 'public',
  seenAt: undefined,
  seenBy: 'A parent',
} as const

const matter = () => matterAt(database, { ...scene.school })
const write = database.write

async function seal(bytes: Uint8Array = randomBytes(5_000), name = 'shot.png') {
  const sealed = await sealFile({ store, keys, trustId: scene.trustId }, { name, bytes })
  if (sealed.kind === 'no_space') throw new Error(sealed.message)
  return sealed
}

/** A piece of evidence with one file. */
async function withFile(bytes?: Uint8Array, name?: string) {
  const matterId = await matter()
  const file = await seal(bytes, name)
  const added = await write(scene.trustId, (db) =>
    addEvidence(db, dsl, { ...words, matterId, files: [file] }, at),
  )
  if (!added.ok) throw new Error(added.message)
  return { matterId, file, evidenceId: added.evidenceId }
}

const download = (fileId: string, actor = dsl, own = at) =>
  write(scene.trustId, (db) => readFile(db, actor, { fileId, why: 'download' }, { ...own, store }))

describe('evidence', () => {
  it('comes back as it was put down, and a stolen copy of the database tells none of it', async () => {
    const { evidenceId, matterId } = await withFile()
    const seen = await write(scene.trustId, (db) => readEvidence(db, dsl, evidenceId, at))
    expect(seen?.words).toEqual({
      description: words.description,
      address: words.address,
      seenBy: words.seenBy,
    })
    expect(seen?.files[0]).toMatchObject({ name: 'shot.png', bytes: 5_000 })
    const rows = await database.read(scene.trustId, (db) =>
      db.selectFrom('evidence').selectAll().where('matter_id', '=', matterId).execute(),
    )
    const files = await database.read(scene.trustId, (db) =>
      db.selectFrom('evidence_files').selectAll().execute(),
    )
    expect(JSON.stringify([rows, files])).not.toMatch(/larch|example\.org|parent|shot/)
  })

  it.each(['yes', 'unsure'] as const)(
    'holds no file where the answer was %s',
    async (stopAnswer) => {
      const matterId = await matter()
      const files = [await seal()]
      const refused = await write(scene.trustId, (db) =>
        addEvidence(db, dsl, { ...words, stopAnswer, matterId, files }, at),
      )
      expect(refused).toMatchObject({ ok: false, field: 'files' })
      const added = await write(scene.trustId, (db) =>
        addEvidence(db, dsl, { ...words, stopAnswer, matterId, files: [] }, at),
      )
      if (!added.ok) throw new Error(added.message)
      const row = {
        trust_id: scene.trustId,
        file_id: randomUUID(),
        evidence_id: added.evidenceId,
        stop_answer: 'no',
        redacted_from: null,
        sha256: 'a'.repeat(64),
        bytes: 1,
        stored_as: 'b'.repeat(64),
        sealed_name: '',
        media_type: null,
        added_by: dsl.personId,
        added_at: NOW,
      } as const
      await expect(
        write(scene.trustId, (db) => db.insertInto('evidence_files').values(row).execute()),
      ).rejects.toThrow(/foreign key/)
    },
  )

  it('is there for nobody who must not know of the matter', async () => {
    const { evidenceId, matterId, file } = await withFile()
    for (const { code } of ROLES.filter((role) => role.code !== 'dsl')) {
      const actor = scene.staff[code]
      const answers = await write(scene.trustId, async (db) => [
        await listEvidence(db, actor, matterId, NOW),
        await readEvidence(db, actor, evidenceId, at),
        (await evidenceOf(db, actor, matterId, NOW)).length,
        await quarantineFile(db, actor, { fileId: file.fileId }, NOW),
        await addEvidence(db, actor, { ...words, matterId, files: [] }, at),
      ])
      const no = expect.objectContaining({ ok: false, kind: 'not_found' })
      expect(answers, code).toEqual([undefined, undefined, 0, no, no])
      expect(await download(file.fileId, actor), code).toMatchObject({ kind: 'not_found' })
    }
    const subject = await matterAt(database, scene.school, { subject: dsl.personId })
    expect(await write(scene.trustId, (db) => listEvidence(db, dsl, subject, NOW))).toBeUndefined()
  })

  it('holds no password, and nothing from the future', async () => {
    const matterId = await matter()
    const add = (own: object) =>
      write(scene.trustId, (db) =>
        addEvidence(db, dsl, { ...words, matterId, files: [], ...own }, at),
      )
    expect(await add({ description: 'password: Larch-Heron-42!' })).toMatchObject({
      field: 'description',
    })
    expect(await add({ seenAt: new Date('2026-11-21T09:00:00Z') })).toMatchObject({
      field: 'seenAt',
    })
  })

  it('is taken in words alone, and not without them', () => {
    const least = { stopAnswer: 'yes', platform: 'x', visibility: 'unknown' }
    expect(addEvidenceForm.safeParse({ ...least, description: 'He told me' }).success).toBe(true)
    expect(addEvidenceForm.safeParse({ ...least, description: '  ' }).success).toBe(false)
    expect(addEvidenceForm.safeParse({ ...least, description: 'a\0b' }).success).toBe(false)
    expect(addEvidenceForm.safeParse({ ...least, stopAnswer: '' }).success).toBe(false)
  })

  it('keeps a chain of custody of whoever added, listed, read and opened it', async () => {
    const { evidenceId, matterId, file } = await withFile()
    await write(scene.trustId, (db) => readEvidence(db, dsl, evidenceId, at))
    await download(file.fileId)
    const steps = await database.read(scene.trustId, (db) =>
      custodyOf(db, { evidenceId, matterId }),
    )
    expect(steps.map(({ what }) => what)).toEqual([
      'put evidence on record',
      'read what evidence says',
      'opened a file of evidence',
    ])
    expect(steps.at(-1)).toMatchObject({ who: dsl.name, sha256: file.sha256 })
  })
})

describe('a file of evidence', () => {
  const hostile = [
    ['a page named as a picture', Buffer.from('<script>alert(1)</script>'), 'holiday.jpg'],
    ['a name with a NUL and folders', Buffer.from('x'), '../../etc/pass\0wd.jpg'],
    ['a bomb of zeros', Buffer.alloc(4_000_000), 'bomb.zip'],
    ['a name as long as a page', Buffer.from('x'), `${'n'.repeat(5_000)}.png`],
  ] as const

  it.each(hostile)('%s is kept byte for byte and opened by nobody here', async (_, bytes, name) => {
    const { file } = await withFile(bytes, name)
    const opened = await download(file.fileId)
    if (!opened.ok) throw new Error(opened.message)
    expect(opened.bytes.equals(bytes)).toBe(true)
    expect(opened.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(opened.name).not.toMatch(/[\0/\\]/)
    expect(opened.name.length).toBeLessThanOrEqual(200)
  })

  it('lies on the disk encrypted', async () => {
    const { file } = await withFile(Buffer.from('larch-heron '.repeat(100)))
    const { storedAs } = file
    const path = join(data, 'evidence', storedAs.slice(0, 2), storedAs.slice(2, 4), storedAs)
    expect(await readFromDisk(path, 'latin1')).not.toContain('larch')
  })

  it('is not handed out once it was changed, and that is on record', async () => {
    const { file, evidenceId, matterId } = await withFile()
    const { storedAs } = file
    const path = join(data, 'evidence', storedAs.slice(0, 2), storedAs.slice(2, 4), storedAs)
    const sealed = await readFromDisk(path)
    sealed[40] = (sealed[40] ?? 0) ^ 1
    await writeFile(path, sealed)
    expect(await download(file.fileId)).toMatchObject({ kind: 'refused', message: /changed/ })
    const steps = await database.read(scene.trustId, (db) =>
      custodyOf(db, { evidenceId, matterId }),
    )
    expect(steps.at(-1)?.what).toContain('not what was sealed')
  })

  it('does not open, nor do its words, without the key', async () => {
    const { file, evidenceId } = await withFile()
    const without = { keys: readSealingKeys(makeSealingKey()), now: NOW }
    expect(await download(file.fileId, dsl, without)).toMatchObject({ kind: 'refused' })
    const seen = await write(scene.trustId, (db) => readEvidence(db, dsl, evidenceId, without))
    expect(seen?.words).toBeUndefined()
    expect(seen?.files[0]?.name).toBeUndefined()
  })

  it('leaves nothing that could be asked for when the upload broke off, and is cleared away', async () => {
    const orphan = await seal()
    const { file } = await withFile()
    const clear = (now: Date) =>
      clearEvidence(
        store,
        { inUse: (prefix) => database.evidenceInUse(prefix), quarantined: [] },
        now,
      )
    await clear(new Date())
    expect(await store.files.exists(orphan.storedAs)).toBe(true)
    await clear(new Date(Date.now() + 2 * 86_400_000))
    expect(await store.files.exists(orphan.storedAs)).toBe(false)
    expect((await download(file.fileId)).ok).toBe(true)
  })
})

describe('quarantine', () => {
  it('stops all viewing of a file and of its covered copies at once', async () => {
    const { file, matterId, evidenceId } = await withFile()
    const copy = await seal()
    const covered = { fileId: file.fileId, file: copy, boxes: 1 }
    const kept = await write(scene.trustId, (db) => keepRedacted(db, dsl, covered, NOW))
    expect(kept.ok).toBe(true)
    const stopped = await write(scene.trustId, (db) =>
      quarantineFile(db, dsl, { fileId: copy.fileId }, NOW),
    )
    if (!stopped.ok) throw new Error(stopped.message)
    expect([...stopped.storedAs].sort()).toEqual([copy.storedAs, file.storedAs].sort())
    for (const fileId of [file.fileId, copy.fileId]) {
      expect(await download(fileId)).toMatchObject({ ok: false, message: /quarantine/ })
    }
    const again = { ...covered, file: await seal() }
    expect(await write(scene.trustId, (db) => keepRedacted(db, dsl, again, NOW))).toMatchObject({
      ok: false,
    })
    const steps = await database.read(scene.trustId, (db) =>
      custodyOf(db, { evidenceId, matterId }),
    )
    expect(steps.filter(({ what }) => what.startsWith('stopped'))).toHaveLength(2)
  })

  it('pressed by two at once is done once, and both are told that it is done', async () => {
    const { file, evidenceId, matterId } = await withFile()
    const answers = await Promise.all(
      [1, 2].map(() =>
        write(scene.trustId, (db) => quarantineFile(db, dsl, { fileId: file.fileId }, NOW)),
      ),
    )
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    const steps = await database.read(scene.trustId, (db) =>
      custodyOf(db, { evidenceId, matterId }),
    )
    expect(steps.filter(({ what }) => what.startsWith('stopped'))).toHaveLength(1)
  })

  it('takes the sealed file where backups do not look, also after a power cut in between', async () => {
    const { file } = await withFile()
    await write(scene.trustId, (db) => quarantineFile(db, dsl, { fileId: file.fileId }, NOW))
    const quarantined = await database.read(scene.trustId, quarantinedFiles)
    expect(quarantined).toContain(file.storedAs)
    const inUse = (prefix: string) => database.evidenceInUse(prefix)
    await clearEvidence(store, { inUse, quarantined }, NOW)
    await setApart(store, file.storedAs)
    expect(await store.files.exists(file.storedAs)).toBe(false)
    expect(await store.quarantine.exists(file.storedAs)).toBe(true)
    expect(await readdir(join(data, 'quarantine'))).toContain(file.storedAs.slice(0, 2))
  })
})
