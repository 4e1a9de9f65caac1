import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { oneBookTrail, TWO_BOOKS_SINCE } from '../../../test/support/one-book-trail.ts'
import { addressOf } from '../../../test/support/template-database.ts'
import { migrate } from '../../db/migrate.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openDatabase } from '../../db/open-database.ts'
import { ensureRoles } from '../../db/roles.ts'
import {
  appendEntry,
  exportTrail,
  schoolBook,
  sealTrail,
  verifyTrail,
} from '../../domain/trail/index.ts'
import type { Addresses } from '../addresses.ts'
import { checkMigrated, checkTenancy } from '../doctor/database-checks.ts'
import { openKeys } from '../keys.ts'
import { makeBackup } from './make-backup.ts'
import { MANIFEST_PATH } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { endOfArchive, packFile, unpackFiles } from './tar.ts'

const server = inject('testServer')
const admin = addressOf(server, 'superuser', 'postgres')
const folder = await mkdtemp(join(tmpdir(), 'gatepost-older-'))
const { signing } = await openKeys(folder)
const databases: string[] = []
const NOW = new Date('2026-01-01T00:00:00Z')
const TRUST = '11111111-1111-4111-8111-111111111111'
const OLDER = Array.from({ length: MIGRATIONS.length - 1 }, (_, index) => index + 1)

afterAll(async () => {
  for (const name of databases) await ask(admin, `drop database if exists ${name} with (force)`)
  await rm(folder, { recursive: true })
})

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows ?? []
  } finally {
    await client.end()
  }
}

function newName(): string {
  const name = `test_${process.pid}_${randomUUID().slice(0, 8)}`
  databases.push(name)
  return name
}

/** Three entries, written as they were at that time. */
async function writeTrail(url: string, schemaNumber: number): Promise<void> {
  const subjects = ['post:1', 'post:2', 'post:3'] as const
  if (schemaNumber < TWO_BOOKS_SINCE) {
    await ask(url, oneBookTrail(TRUST, subjects, { key: signing, at: NOW }))
    return
  }
  const database = openDatabase({
    url,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key: signing, now: NOW }),
  })
  for (const subject of subjects) {
    const entry = { trustId: TRUST, at: NOW, actor: 'system:test', action: 'post.started' } as const
    await database.write(TRUST, (db) => appendEntry(db, { ...entry, schoolId: null, subject }))
  }
  await database.close()
}

/** An installation as it stood after so many migrations, with a school, a person and a trail. */
async function olderInstallation(schemaNumber: number): Promise<string> {
  const name = newName()
  await ensureRoles(admin, server.passwords, name)
  await growTo(name, schemaNumber)
  await fill(name, schemaNumber)
  return name
}

/** The installation that grows from test to test, and how old it is. */
let growing: { readonly name: string; readonly schemaNumber: number } | undefined

/** As `olderInstallation()`, but emptied and grown from the one before where that was older still. */
async function nextOlderInstallation(schemaNumber: number): Promise<string> {
  if (growing === undefined || growing.schemaNumber > schemaNumber) {
    growing = { name: await olderInstallation(schemaNumber), schemaNumber }
    return growing.name
  }
  const { name } = growing
  await empty(name)
  await growTo(name, schemaNumber)
  await fill(name, schemaNumber)
  growing = { name, schemaNumber }
  return name
}

/** Run the migrations that are still missing up to this one. */
async function growTo(name: string, schemaNumber: number): Promise<void> {
  await migrate(addressOf(server, 'owner', name), schemaNumber)
  const [kept] = await ask(
    addressOf(server, 'owner', name),
    'select max(number) as number from gatepost.migrations',
  )
  expect(kept).toEqual({ number: schemaNumber })
}

async function fill(name: string, schemaNumber: number): Promise<void> {
  const url = addressOf(server, 'owner', name)
  await ask(
    url,
    `insert into gatepost.trusts (trust_id, name, slug) values ('${TRUST}', 'Old Trust', 'old');
    insert into gatepost.schools (trust_id, school_id, name, slug, town, crest, brand_colour,
      strapline, house_rules, terms_of_use)
    values ('${TRUST}', '${randomUUID()}', 'Old School', 'old', 'Nowhere', 'wave', '#1f6f78', '', '', '');
    insert into gatepost.people (trust_id, person_id, name, position, kind, email)
    values ('${TRUST}', '${randomUUID()}', 'Osric Fennimore', 'Office', 'employee', 'o@old.example')`,
  )
  await writeTrail(url, schemaNumber)
}

/** Take away every row but those that say which migrations ran. */
async function empty(name: string): Promise<void> {
  await ask(
    addressOf(server, 'owner', name),
    `do $$ begin
      execute (select 'truncate ' || string_agg(oid::regclass::text, ', ') from pg_class
        where relnamespace = 'gatepost'::regnamespace and relkind in ('r', 'p')
          and relname <> 'migrations');
    end $$`,
  )
}

async function backUp(name: string, file = join(folder, `${name}.tar.gz`)): Promise<string> {
  await makeBackup({
    ownerUrl: addressOf(server, 'owner', name),
    dataFolder: folder,
    target: file,
    withKeys: false,
    passphrase: undefined,
    madeBy: '0.0.0',
    now: NOW,
  })
  return file
}

function restoreInto(name: string, file: string) {
  const addresses: Addresses = {
    admin,
    owner: addressOf(server, 'owner', name),
    app: addressOf(server, 'app', name),
    database: name,
    passwords: server.passwords,
    keepRunning: () => async () => undefined,
    release: async () => undefined,
  }
  const dataFolder = join(folder, `into-${name}`)
  return restoreBackup({
    file,
    passphrase: undefined,
    addresses,
    dataFolder,
    force: true,
    now: NOW,
  })
}

/** What `gatepost doctor` and `gatepost trail verify` say of a database. */
async function examine(name: string) {
  const url = addressOf(server, 'app', name)
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const checks = [await checkMigrated(client), await checkTenancy(client)]
  await client.end()
  const database = openDatabase({ url, beforeCommit: async () => undefined })
  const lines: string[] = []
  for await (const line of exportTrail(database, schoolBook(TRUST), { key: signing, now: NOW })) {
    lines.push(line.trimEnd())
  }
  const report = await verifyTrail(lines, { publicKey: signing.publicKey })
  await database.close()
  return {
    health: checks.map((check) => check.health),
    entries: report.entries,
    faults: report.faults,
  }
}

const ROWS = `select (select string_agg(name, ',') from gatepost.trusts) as trusts,
  (select string_agg(name, ',') from gatepost.schools) as schools,
  (select string_agg(name, ',') from gatepost.people) as people`

describe('restoreBackup()', { timeout: 60_000 }, () => {
  it.each(OLDER)(
    'restores a backup made after migration %i and brings it up to date',
    async (number) => {
      const older = await nextOlderInstallation(number)
      const file = await backUp(older, join(folder, `older-${number}.tar.gz`))
      const into = newName()
      expect((await restoreInto(into, file)).schemaNumber).toBe(number)
      expect(await examine(into)).toEqual({ health: ['well', 'well'], entries: 3, faults: [] })
      expect(await ask(addressOf(server, 'owner', into), ROWS)).toEqual([
        { trusts: 'Old Trust', schools: 'Old School', people: 'Osric Fennimore' },
      ])
    },
  )

  it('leaves what is there when an older backup cannot be brought up to date', async () => {
    const name = await olderInstallation(1)
    // Nothing that a Gatepost ever made: the second migration finds its table's name taken.
    await ask(addressOf(server, 'owner', name), 'create table gatepost.learners (trust_id uuid)')
    await ask(addressOf(server, 'owner', name), `insert into gatepost.learners values ('${TRUST}')`)
    const file = await backUp(name)
    const into = await olderInstallation(MIGRATIONS.length)
    await expect(restoreInto(into, file)).rejects.toThrow(/learners/)
    expect((await examine(into)).entries).toBe(3)
    expect(await readdir(join(folder, `into-${into}`))).toEqual([])
  })

  it('refuses a backup of a newer version in plain words', async () => {
    const file = await backUp(await olderInstallation(MIGRATIONS.length))
    await writeFile(file, await newer(await readFile(file)))
    const into = newName()
    await expect(restoreInto(into, file)).rejects.toThrow(
      /made by a newer Gatepost \(0\.0\.0\)\. Install that version, then restore\./,
    )
    expect(await ask(admin, `select 1 from pg_database where datname = '${into}'`)).toEqual([])
  })
})

/** The same backup as a version with one more migration would have made it. */
async function newer(packed: Buffer): Promise<Buffer> {
  const files: Buffer[] = []
  for await (const file of unpackFiles(Readable.from([gunzipSync(packed)]))) {
    if (file.path !== MANIFEST_PATH) files.push(packFile(file))
    else {
      const manifest = { ...JSON.parse(file.bytes.toString()), schemaNumber: MIGRATIONS.length + 1 }
      files.push(packFile({ path: file.path, bytes: Buffer.from(JSON.stringify(manifest)) }))
    }
  }
  return gzipSync(Buffer.concat([...files, endOfArchive()]))
}
