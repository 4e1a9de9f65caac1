/**
 * A process of its own that founds a school in the data folder of the environment, reads a register
 * file into it and applies it. Ends with one line of JSON. Everything but this file is the built
 * program; reading this one's types costs Node some 17 MB, which the figure includes.
 * @example GATEPOST_DATA=… node import-child.ts register.csv
 */
import { readFile } from 'node:fs/promises'
import type * as Configs from '../../src/config.ts'
import type * as Databases from '../../src/db/open-database.ts'
import type * as Learners from '../../src/domain/learners/index.ts'
import type * as Dates from '../../src/domain/london-time.ts'
import type * as People from '../../src/domain/people/index.ts'
import type * as Trail from '../../src/domain/trail/index.ts'
import type * as Logs from '../../src/log.ts'
import type * as Runtime from '../../src/runtime/index.ts'
import { built } from './built.ts'
import { foundMeasuredSchool, type MeasuredSchool, must } from './measured-school.ts'

/** What the import took. */
export interface ImportTook {
  readonly added: number
  readonly seconds: number
  readonly peakMb: number
}

const { readConfig } = await built<typeof Configs>('config.ts')
const { openLog } = await built<typeof Logs>('log.ts')
const { openDatabase } = await built<typeof Databases>('db/open-database.ts')
const { openAddresses, openKeys } = await built<typeof Runtime>('runtime/index.ts')
const { sealTrail } = await built<typeof Trail>('domain/trail/index.ts')
const { londonDate } = await built<typeof Dates>('domain/london-time.ts')
const people = await built<typeof People>('domain/people/index.ts')
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
  const school = await foundMeasuredSchool(database, 'office', now)
  const took = await importFile(school, await readFile(process.argv[2] ?? ''))
  process.stdout.write(`${JSON.stringify(took)}\n`)
} finally {
  await database.close()
  await addresses.release()
}

async function importFile(place: MeasuredSchool, bytes: Uint8Array): Promise<ImportTook> {
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
