import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schoolBook } from '../../src/domain/trail/index.ts'
import { registerFile } from '../support/import-scene.ts'
import { until } from '../support/running-app.ts'
import {
  ask,
  kill,
  makeDataFolder,
  postmasterPid,
  removeDataFolder,
} from '../support/server-folder.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  type SmallSchool,
  trailOf,
} from '../support/small-trust.ts'
import {
  type Aside,
  ended,
  openAside,
  runGatepost,
  startWholeApp,
  type WholeApp,
} from '../support/whole-app.ts'

const LEARNERS = 60

let dataFolder: string
let register: string
let app: WholeApp
let aside: Aside

beforeAll(async () => {
  dataFolder = await makeDataFolder()
  register = join(dataFolder, 'register.csv')
  const rows = Array.from({ length: LEARNERS }, (_, n) => {
    const [year, day] = [7 + (n % 5), String(1 + (n % 28)).padStart(2, '0')]
    const learner = `,${1000 + n},Ifan${letters(n)},Penhallow${letters(n * 7)},${day}/05/2014,${year},${year}B`
    return `${learner},${n % 3 === 0 ? 'No' : 'Yes'},Ceri Penhallow,Mother,c${n}@home.example,Yes,,`
  })
  await writeFile(register, registerFile(rows))
  app = await startWholeApp(dataFolder)
  aside = await openAside(dataFolder)
})
afterAll(async () => {
  await aside?.close()
  await app?.stop()
  await removeDataFolder(dataFolder)
})

/** A number as letters, for names that differ. */
function letters(n: number): string {
  return [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
}

interface Office {
  readonly school: SmallSchool
  readonly email: string
}

async function newOffice(): Promise<Office> {
  const school = await addSchool(aside.database, await addTrust(aside.database))
  const office = await addPerson(aside.database, school, 'office')
  return { school, email: `${office.personId}@larkfield.example` }
}

/** The import as an operator runs it, in a process of its own beside the app. */
function importAll({ school, email }: Office) {
  const args = ['import', 'learners', register, '--school', school.slug, '--as', email, '--apply']
  return runGatepost(dataFolder, args)
}

/**
 * Hold whoever writes to a table, in the middle of what they do.
 * @returns once somebody waits there: how to let them go on
 */
async function holdAt(table: string): Promise<() => Promise<void>> {
  const holder = new pg.Client(aside.superuser)
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query(`begin; lock table gatepost.${table} in share mode`)
  return () => holder.end().catch(() => undefined)
}

async function someoneWaits(): Promise<void> {
  await until(async () => {
    const [row] = await ask<{ waits: boolean }>(
      aside,
      'select exists (select from pg_locks where not granted) as waits',
    )
    return row?.waits || undefined
  }, 'the import to come so far')
}

async function countsOf({ school }: Office) {
  return aside.database.read(school.trustId, async (db) => {
    const count = async (table: 'learners' | 'contacts' | 'consents') => {
      const row = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      return row.n
    }
    return {
      learners: await count('learners'),
      contacts: await count('contacts'),
      consents: await count('consents'),
    }
  })
}

const NOTHING = { learners: 0, contacts: 0, consents: 0 }
const ALL = { learners: LEARNERS, contacts: LEARNERS, consents: LEARNERS }

describe('a register import, killed', () => {
  it.each([
    ['while the file is read', 'learner_import_rows', false],
    ['when learners are on the register and their contacts are not', 'contacts', false],
    ['when everything is there but the consents, with the database server', 'consents', true],
  ])('%s: leaves nothing behind, and can be done again', async (_, table, withServer) => {
    const office = await newOffice()
    const letGo = await holdAt(table)
    const child = importAll(office)
    await someoneWaits()
    const server = await postmasterPid(dataFolder)
    if (withServer) await app.kill()
    await kill(child, 'SIGKILL')
    if (withServer) {
      process.kill(server, 'SIGKILL')
      app = await startWholeApp(dataFolder)
    }
    await letGo()
    expect(await countsOf(office)).toEqual(NOTHING)

    const again = await ended(importAll(office))
    expect(again.said).toContain('Applied.')
    expect(await countsOf(office)).toEqual(ALL)
    const report = await aside.trail.check(schoolBook(office.school.trustId), new Date())
    expect(report.faults).toEqual([])
    const imported = (await trailOf(aside.database, office.school.trustId)).filter((entry) =>
      entry.startsWith('register.imported '),
    )
    expect(imported).toHaveLength(1)
  })
})
