/**
 * A process of its own that founds a school in the data folder of the environment, reads a register
 * file into it and applies it. Ends with one line of JSON. Everything but this file is the built
 * program; reading this one's types costs Node some 17 MB, which the figure includes.
 * @example GATEPOST_DATA=… node import-child.ts register.csv
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type * as Configs from '../../src/config.ts'
import type * as Databases from '../../src/db/open-database.ts'
import type * as Learners from '../../src/domain/learners/index.ts'
import type * as Dates from '../../src/domain/london-time.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Policies from '../../src/domain/policies/index.ts'
import type * as Schools from '../../src/domain/schools/index.ts'
import type * as Trail from '../../src/domain/trail/index.ts'
import type * as Logs from '../../src/log.ts'
import type * as Policy from '../../src/policy/index.ts'
import type * as Runtime from '../../src/runtime/index.ts'
import { built } from './built.ts'

/** What the import took. */
export interface ImportTook {
  readonly added: number
  readonly seconds: number
  readonly peakMb: number
}

const PACK = fileURLToPath(new URL('../../packs/maesteg', import.meta.url))

const { readConfig } = await built<typeof Configs>('config.ts')
const { openLog } = await built<typeof Logs>('log.ts')
const { openDatabase } = await built<typeof Databases>('db/open-database.ts')
const { openAddresses, openKeys } = await built<typeof Runtime>('runtime/index.ts')
const { sealTrail } = await built<typeof Trail>('domain/trail/index.ts')
const { londonDate } = await built<typeof Dates>('domain/london-time.ts')
const people = await built<typeof People>('domain/people/index.ts')
const schools = await built<typeof Schools>('domain/schools/index.ts')
const { adoptPack } = await built<typeof Policies>('domain/policies/index.ts')
const { loadPack } = await built<typeof Policy>('policy/index.ts')
const learners = await built<typeof Learners>('domain/learners/index.ts')

const now = new Date()
const config = readConfig(process.env)
const addresses = await openAddresses(config, openLog('error'))
const { signing } = await openKeys(config.dataFolder)
const database = openDatabase({
  url: addresses.app,
  beforeCommit: (db, trustId) => sealTrail(db, trustId, { key: signing, now }),
})
try {
  const took = await importFile(await found(), await readFile(process.argv[2] ?? ''))
  process.stdout.write(`${JSON.stringify(took)}\n`)
} finally {
  await database.close()
  await addresses.release()
}

/** A new trust with one school and somebody in its office. */
async function found() {
  const mark = randomBytes(4).toString('hex')
  const trust = {
    name: `Measured Trust ${mark}`,
    slug: `measured-${mark}`,
    administrator: {
      name: 'Bryony Quillfeather',
      email: `administrator-${mark}@measured.example`,
      passwordHash: 'none',
    },
  }
  const { trustId, administratorId } = await schools.foundTrust(database, trust, now)
  const schoolId = await database.write(trustId, (db) =>
    schools.foundSchool(db, trustId, measuredSchool(mark), now),
  )
  const personId = await database.write(trustId, async (db) => {
    const adoption = { trustId, schoolId, pack: loadPack(PACK), fromDate: londonDate(now) }
    await adoptPack(db, 'system:set-up', adoption, now)
    const administrator = await people.loadActor(db, administratorId, londonDate(now))
    if (!administrator) throw new Error('The administrator is not there.')
    const clerk = must(
      await people.addPerson(
        db,
        administrator,
        {
          schoolId,
          name: 'Osric Fennimore',
          position: 'School office',
          kind: 'employee',
          email: `office-${mark}@measured.example`,
          lineManagerId: null,
          passwordHash: 'none',
        },
        now,
      ),
    )
    const role = { personId: clerk.personId, schoolId, role: 'office', fromDate: londonDate(now) }
    must(await people.appoint(db, administrator, { ...role, role: 'office' }, now))
    return clerk.personId
  })
  return { trustId, schoolId, personId }
}

function measuredSchool(mark: string) {
  return {
    name: 'Measured School',
    slug: `measured-${mark}`,
    town: 'Nowhere',
    strapline: 'Counting',
    crest: 'wave',
    brandColour: '#1f6f78',
    houseRules: 'Be kind.',
    termsOfUse: 'Be fair.',
    mailDomains: [],
    publicContacts: [],
    knownTerms: [],
  }
}

async function importFile(
  place: { readonly trustId: string; readonly schoolId: string; readonly personId: string },
  bytes: Uint8Array,
): Promise<ImportTook> {
  const { trustId, schoolId, personId } = place
  const clerk = await database.read(trustId, (db) =>
    people.loadActor(db, personId, londonDate(now)),
  )
  if (!clerk) throw new Error('Nobody keeps the register.')
  const began = performance.now()
  const file = learners.openRegisterFile(bytes)
  if (file.kind !== 'register') throw new Error(file.reason)
  const { mapping } = learners.suggestMapping(file.columns)
  const command = { schoolId, fileName: 'register.csv', bytes, mapping }
  const { importId, report } = await database.write(trustId, async (db) =>
    must(await learners.startImport(db, clerk, command, now)),
  )
  await database.write(trustId, async (db) =>
    must(await learners.applyImport(db, clerk, { importId }, now)),
  )
  return {
    added: report.added,
    seconds: (performance.now() - began) / 1000,
    peakMb: process.resourceUsage().maxRSS / 1024,
  }
}

function must<T extends { readonly ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { ok: true }>
}
