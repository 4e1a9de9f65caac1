import { beforeEach, describe, expect, it } from 'vitest'
import { IFAN, ImportScene, MALI, registerFile } from '../../../../test/support/import-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { openWorld } from '../../../../test/support/small-trust.ts'
import type { Reader, Writer } from '../../../db/handles.ts'
import { importRows, startImport } from '../index.ts'

const database = await openWorld()
let scene: ImportScene
beforeEach(async () => {
  scene = await ImportScene.set(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) =>
  database.write(scene.school.trustId, command)
const read = <T>(query: (db: Reader) => Promise<T>) => database.read(scene.school.trustId, query)

describe('startImport()', () => {
  it('counts what would happen, names what is not read, and changes nothing', async () => {
    const before = await scene.everything()
    const { report } = await scene.dryRun([MALI, IFAN, ',,,Nameless,,,,,,,,,,'])
    expect(report).toMatchObject({
      rows: 3,
      added: 2,
      changed: 0,
      unchanged: 0,
      leavers: 0,
      errors: 1,
      ticksGiven: 1,
      ticksRefused: 1,
    })
    expect(report.ignored).toEqual([
      { column: 'SEN status', because: 'sensitive' },
      { column: 'Password', because: 'secret' },
    ])
    expect(await scene.everything()).toEqual(before)
  })

  it('keeps errors with their line, in words', async () => {
    const { importId } = await scene.dryRun([MALI, IFAN, ',,,Nameless,,,,,,,,,,'])
    const { rows } = await read((db) => importRows(db, importId, { change: 'error' }))
    expect(rows.map((row) => row.line)).toEqual([4])
    expect(rows[0]?.problems.map((problem) => problem.message)).toContain(
      'The forename is missing.',
    )
  })

  it('never keeps a column that nobody asked for', async () => {
    const { importId } = await scene.dryRun([MALI, IFAN])
    const staged = await read((db) =>
      db.selectFrom('learner_import_rows').selectAll().where('import_id', '=', importId).execute(),
    )
    expect(staged).toHaveLength(2)
    expect(JSON.stringify(staged)).not.toMatch(/secret/)
  })

  it.each([
    ['is empty', new Uint8Array(), /empty/],
    ['is a workbook', Uint8Array.from([0x50, 0x4b, 3, 4]), /workbook/],
  ])('refuses a file that %s, saying what to do', async (_, bytes, message) => {
    const command = { schoolId: scene.school.schoolId, fileName: 'x', bytes, mapping: {} }
    const result = await write((db) => startImport(db, scene.office, command, NOW))
    expect(result.ok ? '' : result.message).toMatch(message)
  })

  it('refuses a mapping that does not fit the file', async () => {
    const mapping = { forename: 'Forename', surname: 'Surname', upn: 'Not there' }
    const command = {
      schoolId: scene.school.schoolId,
      fileName: 'x',
      bytes: registerFile([MALI, IFAN]),
      mapping,
    }
    const result = await write((db) => startImport(db, scene.office, command, NOW))
    expect(result.ok ? '' : result.message).toContain('no column “Not there”')
  })
})
