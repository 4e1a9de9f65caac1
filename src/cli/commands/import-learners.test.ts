import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../../../test/support/server-folder.ts'
import { readConfig } from '../../config.ts'
import { demoSignIns } from '../../demo/index.ts'
import { demoLearners, registerCsv } from '../../demo/learners.ts'
import { DEMO_SCHOOLS, DEMO_TRUST } from '../../demo/schools.ts'
import { setUpSchool } from '../../demo/set-up-school.ts'
import { listLearners } from '../../domain/learners/index.ts'
import { loadActor } from '../../domain/people/index.ts'
import { foundTrust } from '../../domain/schools/index.ts'
import { openLog } from '../../log.ts'
import { type OpenedInstallation, openInstallation } from '../../main.ts'
import { runCommandLine } from '../program.ts'

const [SCHOOL] = DEMO_SCHOOLS
const NOW = new Date('2026-11-20T09:00:00Z')
const OFFICE = demoSignIns().find((one) => one.position === 'School office manager')?.email ?? ''
let dataDir: string
let folder: string
let file: string
let opened: OpenedInstallation

async function run(...args: string[]) {
  const ended = { out: '', err: '', code: undefined as number | undefined }
  const environment = { LOG_LEVEL: 'silent', GATEPOST_DATA: dataDir }
  await runCommandLine(['import', 'learners', ...args, '--json'], environment, {
    out: (text) => {
      ended.out += text
    },
    err: (text) => {
      ended.err += text
    },
    exit: (code) => {
      ended.code = code
    },
  })
  return ended
}

async function learnersNow(): Promise<number> {
  const { database } = opened.installation
  const school = await database.schoolOfSlug(SCHOOL?.slug ?? '')
  if (!school) throw new Error('There is no such school.')
  const learners = await database.read(school.trustId, (db) =>
    listLearners(db, { schoolId: school.schoolId }, { limit: 500 }),
  )
  return learners.length
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gatepost-import-'))
  file = join(folder, 'register.csv')
  dataDir = await makeDataFolder()
  const config = readConfig({ GATEPOST_DATA: dataDir })
  opened = await openInstallation({ config, log: openLog('silent'), prepare: true })
  if (!SCHOOL) throw new Error('The demo has no school.')
  const { installation } = opened
  const administrator = {
    name: 'Robin Teasel',
    email: 'robin@ambermere.example',
    passwordHash: 'x',
  }
  const trust = { ...DEMO_TRUST, administrator }
  const { trustId, administratorId } = await foundTrust(installation.database, trust, NOW)
  const robin = await installation.database.read(trustId, (db) =>
    loadActor(db, administratorId, '2026-11-20'),
  )
  if (!robin) throw new Error('There is no administrator.')
  const setUp = { trustId, administrator: robin, passwordHash: 'x', at: NOW }
  await setUpSchool(installation, SCHOOL, setUp)
  await writeFile(file, registerCsv(demoLearners(SCHOOL, 0, 2026).slice(0, 30)))
}, 90_000)

afterAll(async () => {
  await opened.close()
  await removeDataFolder(dataDir)
  await rm(folder, { recursive: true })
})

it('says what would change and changes nothing until it is told to apply', async () => {
  const school = SCHOOL?.slug ?? ''
  const dry = await run(file, '--school', school, '--as', OFFICE)
  expect(JSON.parse(dry.out)).toMatchObject({ applied: false, report: { added: 30, errors: 0 } })
  expect(dry.code).toBe(0)
  expect(await learnersNow()).toBe(0)
  const applied = await run(file, '--school', school, '--as', OFFICE, '--apply')
  expect(JSON.parse(applied.out)).toMatchObject({ applied: true, report: { added: 30 } })
  expect(await learnersNow()).toBe(30)
  const again = await run(file, '--school', school, '--as', OFFICE, '--apply')
  expect(JSON.parse(again.out)).toMatchObject({ report: { added: 0, changed: 0, unchanged: 30 } })
}, 60_000)

it('names the line of each row that stays out, and ends with 1', async () => {
  const broken = join(folder, 'broken.csv')
  const [head] = registerCsv([]).split('\r\n')
  await writeFile(broken, `${head}\r\nD9,,Nia,Ashdown,31/02/2014,Year 7,7A,,,,,\r\n`)
  const dry = await run(broken, '--school', SCHOOL?.slug ?? '', '--as', OFFICE)
  expect(JSON.parse(dry.out)).toMatchObject({ report: { errors: 1 }, problems: [{ line: 2 }] })
  expect(dry.code).toBe(1)
}, 60_000)

it.each([
  ['an unknown school', ['--school', 'nowhere', '--as', OFFICE], 64],
  ['an unknown person', ['--school', SCHOOL?.slug ?? '', '--as', 'nobody@nowhere.example'], 64],
  ['no school at all', ['--as', OFFICE], 64],
])(
  'refuses %s',
  async (_what, args, code) => {
    expect((await run(file, ...args)).code).toBe(code)
  },
  60_000,
)

it('refuses somebody who does not keep the register, and a file that is not there', async () => {
  const teacher = demoSignIns().find((one) => one.position === 'Teacher of art')?.email ?? ''
  const school = SCHOOL?.slug ?? ''
  expect((await run(file, '--school', school, '--as', teacher)).code).toBe(65)
  const gone = await run(join(folder, 'gone.csv'), '--school', school, '--as', OFFICE)
  expect(gone.code).toBe(66)
}, 60_000)
