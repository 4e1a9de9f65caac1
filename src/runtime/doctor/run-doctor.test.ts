import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../test/support/postgres.ts'
import { makeDataFolder, removeDataFolder } from '../../../test/support/server-folder.ts'
import { readConfig } from '../../config.ts'
import { openLog } from '../../log.ts'
import { openAddresses } from '../addresses.ts'
import { keyFiles, openKeys } from '../keys.ts'
import { prepareDatabase } from '../prepare-database.ts'
import type { Check } from './check.ts'
import { checkClock, checkMigrated, checkTenancy } from './database-checks.ts'
import type { EyesTried } from './eyes-check.ts'
import { checkRuntime, judgeSpace } from './machine-checks.ts'
import type { MailTried } from './mail-check.ts'
import { runDoctor } from './run-doctor.ts'

const log = openLog('silent')
const now = () => new Date()
let eyes: EyesTried = { kind: 'seen' }
const tryEyes = async () => eyes
let mail: MailTried
const tryMail = async () => mail
let dataDir: string

beforeAll(async () => {
  dataDir = await makeDataFolder()
})
afterAll(() => removeDataFolder(dataDir))

async function doctorOn(folder: string): Promise<Record<string, Check>> {
  const config = readConfig({ GATEPOST_DATA: folder })
  const checks = await runDoctor({ config, log, now, tryEyes, tryMail })
  return Object.fromEntries(checks.map((check) => [check.name, check]))
}

describe('runDoctor()', { timeout: 60_000 }, () => {
  it('says whether photos can be looked at, and that nothing is unsafe without', async () => {
    expect((await doctorOn(dataDir)).photos?.health).toBe('well')
    eyes = { kind: 'failed', reason: 'The detector is missing.' }
    const found = (await doctorOn(dataDir)).photos
    eyes = { kind: 'seen' }
    expect(found).toMatchObject({ health: 'warning', says: 'The detector is missing.' })
    expect(found?.mend).toContain('every photo asks a person')
  })

  it('says whether mail works, and takes it well where none is set', async () => {
    expect((await doctorOn(dataDir)).mail).toMatchObject({ health: 'well' })
    mail = { ok: false, why: 'The mail server cannot be reached.' }
    const found = (await doctorOn(dataDir)).mail
    mail = undefined
    expect(found).toMatchObject({
      health: 'warning',
      says: 'The mail server cannot be reached.',
      mend: expect.stringContaining('GATEPOST_SMTP'),
    })
  })

  it('says of an empty folder what is missing, makes nothing, and how to begin', async () => {
    const empty = join(dataDir, 'empty')
    await mkdir(empty)
    const found = await doctorOn(empty)
    expect(found.database).toMatchObject({
      health: 'broken',
      mend: expect.stringMatching(/migrate/),
    })
    expect(found.keys?.health).toBe('broken')
  })

  it('finds nothing amiss with a prepared installation', async () => {
    const config = readConfig({ GATEPOST_DATA: dataDir })
    const addresses = await openAddresses(config, log)
    await prepareDatabase(addresses)
    await openKeys(dataDir)
    const found = await doctorOn(dataDir)
    await addresses.release()
    const unwell = Object.values(found).filter((check) => check.health === 'broken')
    expect(unwell).toEqual([])
    expect(Object.keys(found)).toEqual(
      expect.arrayContaining(['runtime', 'schema', 'tenancy', 'clock', 'keys', 'disk']),
    )
  })

  it('finds a key that others can read, and says the command that mends it', async () => {
    await openKeys(dataDir)
    const { signing } = keyFiles(dataDir)
    await chmod(signing, 0o644)
    expect((await doctorOn(dataDir)).keys).toMatchObject({
      health: 'broken',
      mend: `Run: chmod 600 "${signing}"`,
    })
    await chmod(signing, 0o600)
  })
})

describe('the checks of the database', async () => {
  const database = await openTestDatabase()
  const app = new pg.Client({ connectionString: database.appUrl })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  beforeAll(async () => {
    await app.connect()
    await owner.connect()
  })
  afterAll(async () => {
    await app.end()
    await owner.end()
  })

  it('finds the owner, whom row level security does not bind', async () => {
    expect((await checkTenancy(app)).health).toBe('well')
    expect((await checkTenancy(owner)).health).toBe('broken')
  })

  it('names a table that was left without row level security', async () => {
    await owner.query('alter table gatepost.posts disable row level security')
    expect((await checkTenancy(app)).says).toContain('posts')
    await owner.query('alter table gatepost.posts enable row level security')
  })

  it('tells a schema that is behind from one that is ahead', async () => {
    await owner.query(`insert into gatepost.migrations values (9999, 'of the future', 'x')`)
    expect((await checkMigrated(app)).says).toMatch(/newer/)
    await owner.query('delete from gatepost.migrations where number > 2')
    expect((await checkMigrated(app)).mend).toMatch(/gatepost migrate/)
  })

  it('finds a clock that is an hour out', async () => {
    const late = () => new Date(Date.now() + 3_600_000)
    expect((await checkClock(app, late)).health).toBe('warning')
    expect((await checkClock(app, now)).health).toBe('well')
  })
})

describe('the checks of the machine', () => {
  it.each([
    ['24.0.0', 'well'],
    ['25.1.0', 'well'],
    ['20.20.2', 'broken'],
  ])('judges Node %s as %s', (version, health) => {
    expect(checkRuntime(version).health).toBe(health)
  })

  it.each([
    [10 * 1024 ** 3, 'well'],
    [2 * 1024 ** 3, 'well'],
    [2 * 1024 ** 3 - 1, 'warning'],
    [0.5 * 1024 ** 3, 'warning'],
    [0.5 * 1024 ** 3 - 1, 'broken'],
    [0, 'broken'],
  ])('judges %d free bytes as %s', (free, health) => {
    expect(judgeSpace(free).health).toBe(health)
  })
})
