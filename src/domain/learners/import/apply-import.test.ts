import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { HEAD, IFAN, ImportScene, MALI } from '../../../../test/support/import-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import {
  addLearner,
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  trailOf,
} from '../../../../test/support/small-trust.ts'
import type { Reader, Writer } from '../../../db/handles.ts'
import { applyImport, discardImport } from '../index.ts'

const database = await openWorld()
let scene: ImportScene
beforeEach(async () => {
  scene = await ImportScene.set(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) =>
  database.write(scene.school.trustId, command)
const read = <T>(query: (db: Reader) => Promise<T>) => database.read(scene.school.trustId, query)
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** Numbers of the right form that belong to nobody. */
const UPNS = ['B999026112001', 'Q999026112002'] as const

describe('applyImport()', () => {
  it('adds learners, contacts and ticks, and leaves its entry', async () => {
    const { protects } = await scene.importWhole([MALI, IFAN])
    const { learners, contacts, consents } = await scene.everything()
    expect(learners).toMatchObject([
      { forename: 'Mali', surname: 'Penhallow', date_of_birth: '2014-05-06', class_name: '7B' },
      { forename: 'Ifan', surname: 'Ashby', date_of_birth: '2013-09-01', status: 'current' },
    ])
    const mali = learners[0]?.learner_id
    expect(contacts.find((one) => one.learner_id === mali)).toMatchObject({
      name: 'Ceri Penhallow',
      relationship: 'Mother',
      email: 'ceri@home.example',
      parental_responsibility: true,
    })
    const tick = {
      method: 'import',
      verified: 'legacy_unverified',
      wording_id: null,
      purpose: 'social_media',
    }
    expect(consents.find((one) => one.learner_id === mali)).toMatchObject({
      ...tick,
      answer: 'given',
      expires_at: new Date('2027-11-20T00:00:00Z'),
    })
    expect(consents.find((one) => one.learner_id !== mali)).toMatchObject({
      ...tick,
      answer: 'refused',
      expires_at: null,
    })
    expect(protects).toEqual([])
    const entries = await trailOf(database, scene.school.trustId)
    expect(entries.at(-1)).toMatch(/^register\.imported import:/)
  })

  it('changes nothing at all when the same file comes again', async () => {
    await scene.importWhole([MALI, IFAN])
    const before = await scene.everything()
    const { report } = await scene.importWhole([MALI, IFAN], HEAD, later(60))
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 2, leavers: 0 })
    expect(await scene.everything()).toEqual(before)
  })

  it('changes nothing when the same file comes again without the details of contacts', async () => {
    await scene.importWhole([MALI, IFAN])
    const before = await scene.everything()
    const head = 'MIS ID,Forename,Surname,Date of birth,Contact 1 name'
    const rows = [
      '1001,Mali,Penhallow,06/05/2014,Ceri Penhallow',
      '1002,Ifan,Ashby,01/09/2013,Jo Ashby',
    ]
    const { report } = await scene.importWhole(rows, head, later(60))
    expect(report).toMatchObject({ changed: 0, unchanged: 2 })
    expect(await scene.everything()).toEqual(before)
  })

  it('changes what changed and proposes who is missing', async () => {
    await scene.importWhole([MALI, IFAN])
    const { report } = await scene.importWhole([MALI.replace('7B', '7C')], HEAD, later(60))
    expect(report).toMatchObject({ changed: 1, leavers: 1 })
    const { learners } = await scene.everything()
    expect(learners).toMatchObject([
      { class_name: '7C', status: 'current', updated_at: later(60) },
      { class_name: '8A', status: 'leaver_proposed', left_on: null },
    ])
  })

  it('lets two learners swap their MIS ids', async () => {
    const [first, second] = [`UPN1${MALI}`, `UPN2${IFAN}`].map((row) =>
      row.replace('UPN1', UPNS[0]).replace('UPN2', UPNS[1]),
    ) as [string, string]
    await scene.importWhole([first, second])
    const swapped = [first.replace('1001', '1002'), second.replace('1002', '1001')]
    const { report } = await scene.importWhole(swapped, HEAD, later(1))
    expect(report).toMatchObject({ added: 0, changed: 2, questions: 0 })
    const { learners } = await scene.everything()
    expect(learners.map((one) => [one.mis_id, one.forename])).toEqual([
      ['1001', 'Ifan'],
      ['1002', 'Mali'],
    ])
  })
})

describe('what stands in the way', () => {
  it('is not applied when the register changed since the dry run', async () => {
    const { importId } = await scene.dryRun([MALI, IFAN])
    await addLearner(database, scene.school)
    expect(await scene.apply(importId)).toMatchObject({
      ok: false,
      message: expect.stringContaining('has changed since this dry run'),
    })
    expect((await scene.everything()).learners).toHaveLength(1)
  })

  it('makes an older dry run stale even where only a tick changed', async () => {
    const row = MALI
    await scene.importWhole([row])
    const older = await scene.dryRun([row.replace(',Yes,Ceri', ',,Ceri')])
    await scene.importWhole([row.replace(',Yes,Ceri', ',No,Ceri')])
    expect(await scene.apply(older.importId)).toMatchObject({ ok: false })
  })

  it('is applied once when two people apply it at once', async () => {
    const { importId } = await scene.dryRun([MALI, IFAN])
    const both = await Promise.all([scene.apply(importId), scene.apply(importId)])
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
    const { learners, consents } = await scene.everything()
    expect([learners.length, consents.length]).toEqual([2, 2])
  })

  it('is either applied or discarded when two people disagree', async () => {
    const { importId } = await scene.dryRun([MALI, IFAN])
    const both = await Promise.all([
      scene.apply(importId),
      write((db) => discardImport(db, scene.office, { importId }, NOW)),
    ])
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
  })

  it('leaves nothing behind when it is discarded', async () => {
    const { importId } = await scene.dryRun([MALI, IFAN])
    await write((db) => discardImport(db, scene.office, { importId }, NOW))
    const rows = await read((db) => db.selectFrom('learner_import_rows').selectAll().execute())
    expect(rows).toEqual([])
    expect(await scene.apply(importId)).toMatchObject({ ok: false })
  })

  it('is not on record for another trust', async () => {
    const { importId } = await scene.dryRun([MALI, IFAN])
    const elsewhere = await addSchool(database, await addTrust(database))
    const stranger = await addPerson(database, elsewhere, 'office')
    const run = (id: string) =>
      database.write(elsewhere.trustId, (db) => applyImport(db, stranger, { importId: id }, NOW))
    expect(await run(importId)).toMatchObject({ ok: false, kind: 'not_found' })
    expect(await run(importId)).toEqual(await run(randomUUID()))
  })
})
