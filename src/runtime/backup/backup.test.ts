import { createHash, randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openTestDatabase } from '../../../test/support/postgres.ts'
import { addressOf } from '../../../test/support/template-database.ts'
import { witnessFile } from '../../domain/trail/index.ts'
import { TRAIL_BOOKS } from '../../vocabulary/trail-actions.ts'
import type { Addresses } from '../addresses.ts'
import { keyFiles, openKeys } from '../keys.ts'
import { type BackupOptions, makeBackup } from './make-backup.ts'
import { verifyArchive } from './read-archive.ts'
import { type RestoreOptions, restoreBackup } from './restore-backup.ts'

const source = await openTestDatabase()
const target = await openTestDatabase()
const server = inject('testServer')
const picture = randomBytes(5_000)
const pictureName = createHash('sha256').update(picture).digest('hex')
const picturePath = `media/${pictureName.slice(0, 2)}/${pictureName.slice(2, 4)}/${pictureName}`
const TRUST = '11111111-1111-4111-8111-111111111111'
const PEOPLE = 2_500
const NOW = new Date('2026-01-01T00:00:00Z')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-backup-'))
  await openKeys(join(folder, 'from'))
  await mkdir(dirname(join(folder, 'from', picturePath)), { recursive: true })
  await writeFile(join(folder, 'from', picturePath), picture)
  await ask(
    source.ownerUrl,
    `insert into gatepost.trusts (trust_id, name, slug)
    values ('${TRUST}', E'Trust of the\\nLine "break" \\\\ and 🎈', 'trust')`,
  )
  // Each person's manager is the next one, so that no order of inserting satisfies the reference.
  await ask(
    source.superuserUrl,
    `set session_replication_role = replica;
    insert into gatepost.people (trust_id, person_id, name, position, kind, email, line_manager_id)
    select '${TRUST}', ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Person ' || n,
      'Teacher', 'employee', 'p' || n || '@school.example',
      ('00000000-0000-4000-8000-' || lpad((n % ${PEOPLE} + 1)::text, 12, '0'))::uuid
    from generate_series(1, ${PEOPLE}) n`,
  )
})
afterAll(() => rm(folder, { recursive: true }))

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows ?? []
  } finally {
    await client.end()
  }
}

async function backUp(name: string, changes: Partial<BackupOptions> = {}): Promise<string> {
  const file = join(folder, name)
  await makeBackup({
    ownerUrl: source.ownerUrl,
    dataFolder: join(folder, 'from'),
    target: file,
    withKeys: true,
    passphrase: undefined,
    madeBy: '0.0.0',
    now: NOW,
    ...changes,
  })
  return file
}

function restoreOptions(file: string, changes: Partial<RestoreOptions> = {}): RestoreOptions {
  const addresses: Addresses = {
    admin: addressOf(server, 'superuser', 'postgres'),
    owner: target.ownerUrl,
    app: target.appUrl,
    database: target.name,
    passwords: server.passwords,
    keepRunning: () => async () => undefined,
    release: async () => undefined,
  }
  const dataFolder = join(folder, 'to')
  return { file, passphrase: undefined, addresses, dataFolder, force: false, now: NOW, ...changes }
}

const FINGERPRINT = `select md5(string_agg(p::text, '|' order by person_id)) as people,
  (select md5(string_agg(t::text, '|')) from gatepost.trusts t) as trusts from gatepost.people p`

describe('makeBackup() and restoreBackup()', { timeout: 60_000 }, () => {
  it('bring back every row, picture and key just as they were', async () => {
    const file = await backUp('whole.tar.gz')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    const manifest = await restoreBackup(restoreOptions(file))
    expect(manifest.tables).toContainEqual({ name: 'people', rows: PEOPLE })
    expect(await ask(target.ownerUrl, FINGERPRINT)).toEqual(await ask(source.ownerUrl, FINGERPRINT))
    expect(await readFile(join(folder, 'to', picturePath))).toEqual(picture)
    const [before, after] = [keyFiles(join(folder, 'from')), keyFiles(join(folder, 'to'))]
    for (const name of ['signing', 'secret', 'accounts'] as const) {
      expect(await readFile(after[name])).toEqual(await readFile(before[name]))
    }
    expect((await stat(after.secret)).mode & 0o777).toBe(0o600)
  })

  it('bring back the walls between trusts and the references', async () => {
    await restoreBackup(restoreOptions(await backUp('walls.tar.gz'), { force: true }))
    expect(await ask(target.appUrl, 'select * from gatepost.people')).toEqual([])
    await expect(
      ask(target.ownerUrl, `update gatepost.people set line_manager_id = gen_random_uuid()`),
    ).rejects.toThrow(/foreign key/)
  })

  it('refuse a target in use and leave it as it was', async () => {
    const file = await backUp('again.tar.gz')
    await restoreBackup(restoreOptions(file, { force: true }))
    await ask(target.ownerUrl, `update gatepost.trusts set name = 'Changed since'`)
    await expect(restoreBackup(restoreOptions(file))).rejects.toThrow(/not empty.*--force/)
    const [trust] = await ask(target.ownerUrl, 'select name from gatepost.trusts')
    expect(trust?.name).toBe('Changed since')
  })

  it('set aside the witnesses of a trail that is set back on purpose', async () => {
    const file = await backUp('witness.tar.gz')
    const dataFolder = join(folder, 'witnessed')
    const witnesses = TRAIL_BOOKS.map((book) => witnessFile(dataFolder, { trustId: TRUST, book }))
    await mkdir(join(dataFolder, 'trail'), { recursive: true })
    for (const witness of witnesses) await writeFile(witness, 'a later head')
    await restoreBackup(restoreOptions(file, { dataFolder, force: true }))
    for (const witness of witnesses) await expect(stat(witness)).rejects.toThrow(/ENOENT/)
    expect((await readdir(join(dataFolder, 'trail'))).length).toBe(2)
  })

  it('keep the keys that are there when the backup holds none', async () => {
    await openKeys(join(folder, 'own'))
    const own = await readFile(keyFiles(join(folder, 'own')).signing, 'utf8')
    const file = await backUp('no-keys.tar.gz', { withKeys: false })
    const dataFolder = join(folder, 'own')
    await restoreBackup(restoreOptions(file, { dataFolder, force: true }))
    expect(await readFile(keyFiles(dataFolder).signing, 'utf8')).toBe(own)
  })

  it('lock the file with a passphrase and open it with no other', async () => {
    const file = await backUp('locked', { passphrase: 'correct horse' })
    expect((await readFile(file)).includes('manifest')).toBe(false)
    await expect(verifyArchive({ file, passphrase: undefined })).rejects.toThrow(/is locked/)
    await expect(verifyArchive({ file, passphrase: 'wrong' })).rejects.toThrow(
      /passphrase is wrong/,
    )
    expect((await verifyArchive({ file, passphrase: 'correct horse' })).format).toBe(1)
  })

  it('refuse a file with any byte changed, or cut short', async () => {
    const file = await backUp('sound.tar.gz')
    const bytes = await readFile(file)
    const verify = (name: string) =>
      verifyArchive({ file: `${file}.${name}`, passphrase: undefined })
    for (let at = 100; at < bytes.length; at += Math.floor(bytes.length / 40)) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      await writeFile(`${file}.changed`, changed)
      await expect(verify('changed')).rejects.toThrow()
    }
    const trailer = Buffer.from(bytes)
    trailer[bytes.length - 6] = (trailer[bytes.length - 6] ?? 0) ^ 1
    await writeFile(`${file}.trailer`, trailer)
    await expect(verify('trailer')).rejects.toThrow(/damaged/)
    await writeFile(`${file}.cut`, bytes.subarray(0, bytes.length - 100))
    await expect(verify('cut')).rejects.toThrow(/damaged|cut short/)
  })

  it('leave nothing half-made behind when writing fails', async () => {
    await expect(backUp('no/such/folder/file')).rejects.toThrow(/ENOENT/)
    await expect(
      backUp('unreachable', { ownerUrl: addressOf(server, 'owner', 'nowhere') }),
    ).rejects.toThrow()
    await expect(stat(join(folder, 'unreachable.half-made'))).rejects.toThrow(/ENOENT/)
  })
})
