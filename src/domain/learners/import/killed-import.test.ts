import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { ImportChildOrder } from '../../../../test/support/import-child.ts'
import {
  HEAD,
  IFAN,
  ImportScene,
  MALI,
  registerFile,
} from '../../../../test/support/import-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openTestDatabase } from '../../../../test/support/postgres.ts'
import { openDatabase } from '../../../db/open-database.ts'
import { generateSigningKey, readSigningKey, sealTrail } from '../../trail/index.ts'

const { appUrl, superuserUrl } = await openTestDatabase()
const key = readSigningKey(generateSigningKey())
const database = openDatabase({
  url: appUrl,
  beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
})
const folder = await mkdtemp(join(tmpdir(), 'gatepost-import-'))
const onlooker = new pg.Client({ connectionString: superuserUrl })
await onlooker.connect()
afterAll(async () => {
  await onlooker.end()
  await database.close()
  await rm(folder, { recursive: true })
})

const CHILD = fileURLToPath(new URL('../../../../test/support/import-child.ts', import.meta.url))

let scene: ImportScene
beforeEach(async () => {
  scene = await ImportScene.set(database)
})

type Step =
  | { readonly step: 'start'; readonly path: string }
  | { readonly step: 'apply'; readonly importId: string }

function startChild(step: Step): ChildProcess {
  const { trustId, schoolId } = scene.school
  const { personId } = scene.office
  const now = NOW.toISOString()
  const order: ImportChildOrder = { url: appUrl, trustId, personId, schoolId, now, ...step }
  return spawn(process.execPath, [CHILD, JSON.stringify(order)], { stdio: 'inherit' })
}

/**
 * Run a step in a process of its own, held up where it has done everything and only its trail entry
 * is missing, and kill it there.
 */
async function killInTheMiddle(step: Step): Promise<void> {
  const holder = new pg.Client({ connectionString: superuserUrl })
  await holder.connect()
  await holder.query('begin')
  await holder.query('select from gatepost.trail_heads where trust_id = $1 for update', [
    scene.school.trustId,
  ])
  const child = startChild(step)
  await until(`exists (select from pg_stat_activity where wait_event_type = 'Lock'
    and datname = current_database())`)
  child.kill('SIGKILL')
  await once(child, 'exit')
  await holder.query('rollback')
  await holder.end()
  await until(`not exists (select from pg_locks l join pg_database d on d.oid = l.database
    where d.datname = current_database() and l.mode = 'RowExclusiveLock')`)
}

async function until(condition: string): Promise<void> {
  while (true) {
    const { rows } = await onlooker.query(`select ${condition} as holds`)
    if (rows[0].holds) return
    await pause(20)
  }
}

async function staged() {
  return database.read(scene.school.trustId, async (db) => ({
    imports: await db.selectFrom('learner_imports').select(['import_id', 'state']).execute(),
    rows: await db.selectFrom('learner_import_rows').select(['line', 'change']).execute(),
  }))
}

describe('an import that is killed in the middle', () => {
  it('of its dry run leaves nothing behind, and can be started again', async () => {
    const path = join(folder, 'register.csv')
    await writeFile(path, registerFile([MALI, IFAN]))
    await killInTheMiddle({ step: 'start', path })
    expect(await staged()).toEqual({ imports: [], rows: [] })
    expect((await scene.dryRun([MALI, IFAN])).report.added).toBe(2)
  }, 60_000)

  it('of its second step applies nothing, and can be applied afterwards', async () => {
    await scene.importWhole([MALI])
    const before = await scene.everything()
    const changed = [MALI.replace('7B', '7C').replace(',Yes,Ceri', ',No,Ceri'), IFAN]
    const { importId } = await scene.dryRun(changed, HEAD)
    const ready = await staged()
    await killInTheMiddle({ step: 'apply', importId })
    expect(await scene.everything()).toEqual(before)
    expect(await staged()).toEqual(ready)
    expect(await scene.apply(importId)).toMatchObject({ ok: true })
    expect((await scene.everything()).learners).toMatchObject([
      { class_name: '7C' },
      { class_name: '8A' },
    ])
  }, 60_000)
})
