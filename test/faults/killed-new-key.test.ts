import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DatabaseServer } from '../../src/db/server/index.ts'
import { readCase } from '../../src/domain/cases/index.ts'
import { readSealingKeys, type SealingKeys } from '../../src/domain/sealing/index.ts'
import { decidedCase, take } from '../support/case-scene.ts'
import { NOW } from '../support/policy.ts'
import { until } from '../support/running-app.ts'
import { ask, kill, makeDataFolder, openHere, removeDataFolder } from '../support/server-folder.ts'
import { addPerson, addSchool, addTrust } from '../support/small-trust.ts'
import { type Aside, ended, openAside, runGatepost, startWholeApp } from '../support/whole-app.ts'

let dataFolder: string
let server: DatabaseServer
let aside: Aside

beforeAll(async () => {
  dataFolder = await makeDataFolder()
  await startWholeApp(dataFolder).then((app) => app.stop())
  server = await openHere(dataFolder)
  aside = await openAside(dataFolder)
})
afterAll(async () => {
  await aside?.close()
  await server?.stop()
  await removeDataFolder(dataFolder)
})

const keysNow = async (): Promise<SealingKeys> =>
  readSealingKeys(await readFile(join(dataFolder, 'keys/case-keys'), 'utf8'))

/** Hold whoever comes to the last table on the list. @returns how to let them go on */
async function hold(): Promise<() => Promise<void>> {
  const holder = new pg.Client(aside.superuser)
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query('begin; lock table gatepost.takedown_steps in access exclusive mode')
  return () => holder.end().catch(() => undefined)
}

test('a change of the key, killed in the middle, loses nothing and can be done again', async () => {
  const { database } = aside
  const school = await addSchool(database, await addTrust(database))
  const dsl = await addPerson(database, school, 'dsl')
  const before = await keysNow()
  const world = { database, keys: before, schoolId: school.schoolId, dsl }
  const caseId = await decidedCase(world)
  await take(world, caseId, 'officer_contacted')
  const said = (keys: SealingKeys) =>
    database.write(school.trustId, async (db) => {
      const record = await readCase(db, dsl, caseId, { keys, now: NOW })
      return [record?.title, ...(record?.chronology.map((entry) => entry.words) ?? [])]
    })
  const words = await said(before)
  expect(words.every((one) => one !== undefined)).toBe(true)

  const letGo = await hold()
  const child = runGatepost(dataFolder, ['cases', 'new-key'])
  await until(async () => {
    const [row] = await ask<{ waits: boolean }>(
      aside,
      'select exists (select from pg_locks where not granted) as waits',
    )
    return row?.waits || undefined
  }, 'the command to come so far')
  await kill(child, 'SIGKILL')
  await letGo()
  const between = await keysNow()
  expect(between.map(({ id }) => id)).toContain(before[0].id)
  expect(await said(between)).toEqual(words)

  const again = await ended(runGatepost(dataFolder, ['cases', 'new-key']))
  expect(again.code).toBe(0)
  expect(again.said).toContain('The old key is forgotten')
  const after = await keysNow()
  expect(after.length).toBe(1)
  expect(await said(after)).toEqual(words)
  expect((await said(before)).some((one) => one === undefined)).toBe(true)
})
