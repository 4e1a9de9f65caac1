import { createHash, randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { IFAN, ImportScene, MALI, registerFile } from '../../../test/support/import-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import {
  addContact,
  addLearner,
  addPerson,
  addSchool,
  openWorld,
  trailOf,
} from '../../../test/support/small-trust.ts'
import type { Reader, Writer } from '../../db/handles.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import type { Actor } from '../people/index.ts'
import {
  addContact as addContactByHand,
  applyImport,
  changeContact,
  confirmLeavers,
  contactsOf,
  discardImport,
  findImport,
  findUpload,
  forgetOldImports,
  keepLearners,
  keepUpload,
  mappingsOf,
  saveMapping,
  startImport,
} from './index.ts'

const database = await openWorld()
let scene: ImportScene
beforeEach(async () => {
  scene = await ImportScene.set(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) =>
  database.write(scene.school.trustId, command)
const read = <T>(query: (db: Reader) => Promise<T>) => database.read(scene.school.trustId, query)

const DETAILS = {
  name: 'Ceri Penhallow',
  relationship: 'Mother',
  email: null,
  parentalResponsibility: true,
}
const MAPPING = { misId: 'MIS ID', forename: 'Forename', surname: 'Surname' }

async function statusOf(learnerId: string) {
  return read((db) =>
    db
      .selectFrom('learners')
      .select(['status', 'left_on'])
      .where('learner_id', '=', learnerId)
      .executeTakeFirstOrThrow(),
  )
}

describe('proposed leavers', () => {
  it('leave when a person confirms it, and are then more protected', async () => {
    const learnerId = await addLearner(database, scene.school, { status: 'leaver_proposed' })
    const command = { schoolId: scene.school.schoolId, learnerIds: [learnerId] }
    const result = await write((db) => confirmLeavers(db, scene.office, command, NOW))
    expect(result).toEqual({ ok: true, protects: [learnerId] })
    expect(await statusOf(learnerId)).toEqual({ status: 'left', left_on: '2026-11-20' })
    expect((await trailOf(database, scene.school.trustId)).at(-1)).toMatch(/^learner\.left/)
  })

  it('stay when a person says so', async () => {
    const learnerId = await addLearner(database, scene.school, { status: 'leaver_proposed' })
    const command = { schoolId: scene.school.schoolId, learnerIds: [learnerId] }
    expect(await write((db) => keepLearners(db, scene.office, command, NOW))).toEqual({
      ok: true,
      kept: [learnerId],
    })
    expect(await statusOf(learnerId)).toEqual({ status: 'current', left_on: null })
  })

  it('are settled once when two people settle them at once', async () => {
    const learnerId = await addLearner(database, scene.school, { status: 'leaver_proposed' })
    const command = { schoolId: scene.school.schoolId, learnerIds: [learnerId] }
    const both = await Promise.all([
      write((db) => confirmLeavers(db, scene.office, command, NOW)),
      write((db) => keepLearners(db, scene.office, command, NOW)),
    ])
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
  })

  it('are nobody who is on roll, has left, or is at another school', async () => {
    const current = await addLearner(database, scene.school)
    const left = await addLearner(database, scene.school, { status: 'left' })
    const other = await addSchool(database, scene.school.trustId)
    const elsewhere = await addLearner(database, other, { status: 'leaver_proposed' })
    const learnerIds = [current, left, elsewhere, randomUUID()]
    const command = { schoolId: scene.school.schoolId, learnerIds }
    const confirmed = await write((db) => confirmLeavers(db, scene.office, command, NOW))
    const kept = await write((db) => keepLearners(db, scene.office, command, NOW))
    expect([confirmed.ok, kept.ok]).toEqual([false, false])
    expect(await statusOf(current)).toMatchObject({ status: 'current' })
  })
})

describe('contacts', () => {
  it('are added and corrected by hand; losing responsibility protects and ends the link', async () => {
    const learnerId = await addLearner(database, scene.school)
    const command = { learnerId, details: DETAILS }
    const added = await write((db) => addContactByHand(db, scene.office, command, NOW))
    if (!added.ok) throw new Error(added.message)
    const { contactId } = added
    await write((db) =>
      db
        .insertInto('parent_links')
        .values({
          trust_id: scene.school.trustId,
          link_id: randomUUID(),
          contact_id: contactId,
          token_sha256: 'x',
          created_by: scene.office.personId,
          created_at: NOW,
          expires_at: NOW,
        })
        .execute(),
    )
    const renamed = { contactId, details: { ...DETAILS, name: 'Ceri Vale' } }
    expect(await write((db) => changeContact(db, scene.office, renamed, NOW))).toEqual({
      ok: true,
      protects: [],
    })
    const lost = { contactId, details: { ...DETAILS, parentalResponsibility: false } }
    expect(await write((db) => changeContact(db, scene.office, lost, NOW))).toEqual({
      ok: true,
      protects: [learnerId],
    })
    const link = await read((db) =>
      db.selectFrom('parent_links').select('closed_at').executeTakeFirstOrThrow(),
    )
    expect(link.closed_at).toEqual(NOW)
    expect(await read((db) => contactsOf(db, learnerId))).toMatchObject([
      { contactId, parentalResponsibility: false },
    ])
  })
})

describe('uploads', () => {
  it('come back until a day has passed, and dry runs with them', async () => {
    const bytes = registerFile([MALI])
    const { schoolId } = scene.school
    const file = { schoolId, fileName: 'r.csv', bytes }
    const kept = await write((db) => keepUpload(db, scene.office, file, NOW))
    if (!kept.ok) throw new Error(kept.message)
    const { importId } = await scene.dryRun([MALI])
    const found = await read((db) => findUpload(db, kept.fileId))
    expect(found?.bytes.toString()).toContain('"Mali","Penhallow"')
    const later = new Date(NOW.getTime() + 24 * 3_600_000 + 1)
    await write((db) => forgetOldImports(db, later))
    expect(await read((db) => findUpload(db, kept.fileId))).toBeUndefined()
    expect(await scene.apply(importId, later)).toMatchObject({ ok: false })
  })

  it('never hold a password or a sensitive column, and are known by the file as it came', async () => {
    const bytes = registerFile([MALI, IFAN.replace('8A', 'Login code: hunter22')])
    const { schoolId, trustId } = scene.school
    const file = { schoolId, fileName: 'r.csv', bytes }
    const kept = await write((db) => keepUpload(db, scene.office, file, NOW))
    if (!kept.ok) throw new Error(kept.message)
    const row = await read((db) =>
      db
        .selectFrom('register_files')
        .selectAll()
        .where('file_id', '=', kept.fileId)
        .executeTakeFirstOrThrow(),
    )
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect([row.trust_id, row.file_sha256]).toEqual([trustId, sha256])
    const stored = gunzipSync(row.packed).toString()
    expect(stored).toContain('"SEN status","Password"')
    expect(stored).not.toMatch(/secret|hunter22|"K"/)
    const upload = await read((db) => findUpload(db, kept.fileId))
    if (!upload) throw new Error('The upload is gone.')
    const started = await write((db) =>
      startImport(db, scene.office, { ...upload, mapping: MAPPING }, NOW),
    )
    if (!started.ok) throw new Error(started.message)
    expect(started.report).toMatchObject({ added: 2, errors: 0 })
    const found = await read((db) => findImport(db, started.importId))
    expect(found?.fileSha256).toBe(sha256)
  })

  it('are refused when they are no register, in words', async () => {
    const file = { schoolId: scene.school.schoolId, fileName: 'x', bytes: new Uint8Array() }
    const result = await write((db) => keepUpload(db, scene.office, file, NOW))
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining('empty') })
  })
})

describe('saved columns', () => {
  it('are kept under their name, and replaced by the same name', async () => {
    const { schoolId } = scene.school
    for (const misId of ['Adm no', 'MIS ID']) {
      const command = { schoolId, name: 'Autumn export', mapping: { ...MAPPING, misId } }
      expect(await write((db) => saveMapping(db, scene.office, command, NOW))).toEqual({ ok: true })
    }
    expect(await read((db) => mappingsOf(db, schoolId))).toEqual([
      { name: 'Autumn export', mapping: MAPPING },
    ])
  })
})

type Command = (actor: Actor) => Promise<{ readonly ok: boolean }>

const COMMANDS: Record<string, () => Promise<Command>> = {
  startImport: async () => (actor) => {
    const { schoolId } = scene.school
    const command = { schoolId, fileName: 'x', bytes: registerFile([MALI]), mapping: MAPPING }
    return write((db) => startImport(db, actor, command, NOW))
  },
  applyImport: async () => {
    const { importId } = await scene.dryRun([MALI])
    return (actor) => write((db) => applyImport(db, actor, { importId }, NOW))
  },
  discardImport: async () => {
    const { importId } = await scene.dryRun([MALI])
    return (actor) => write((db) => discardImport(db, actor, { importId }, NOW))
  },
  keepUpload: async () => (actor) => {
    const file = { schoolId: scene.school.schoolId, fileName: 'x', bytes: registerFile([MALI]) }
    return write((db) => keepUpload(db, actor, file, NOW))
  },
  saveMapping: async () => (actor) => {
    const command = { schoolId: scene.school.schoolId, name: 'Ours', mapping: MAPPING }
    return write((db) => saveMapping(db, actor, command, NOW))
  },
  confirmLeavers: async () => {
    const learnerId = await addLearner(database, scene.school, { status: 'leaver_proposed' })
    const command = { schoolId: scene.school.schoolId, learnerIds: [learnerId] }
    return (actor) => write((db) => confirmLeavers(db, actor, command, NOW))
  },
  keepLearners: async () => {
    const learnerId = await addLearner(database, scene.school, { status: 'leaver_proposed' })
    const command = { schoolId: scene.school.schoolId, learnerIds: [learnerId] }
    return (actor) => write((db) => keepLearners(db, actor, command, NOW))
  },
  addContact: async () => {
    const learnerId = await addLearner(database, scene.school)
    return (actor) =>
      write((db) => addContactByHand(db, actor, { learnerId, details: DETAILS }, NOW))
  },
  changeContact: async () => {
    const learnerId = await addLearner(database, scene.school)
    const contactId = await addContact(database, scene.school.trustId, { learnerId })
    return (actor) => write((db) => changeContact(db, actor, { contactId, details: DETAILS }, NOW))
  },
}

describe('who may keep the register', () => {
  const rows = Object.keys(COMMANDS).flatMap((name) =>
    ROLES.map((role) => ({ name, role: role.code })),
  )
  it.each(rows)('$name by a $role', async ({ name, role }) => {
    const command = await COMMANDS[name]?.()
    const actor = await addPerson(database, scene.school, role)
    const allowed: readonly string[] = PERMISSIONS['learner.keep']
    expect((await command?.(actor))?.ok).toBe(allowed.includes(role))
  })

  /** An id of another school tells a stranger nothing. */
  const NAMES_A_THING = new Set(['addContact', 'changeContact', 'applyImport', 'discardImport'])

  it.each(Object.keys(COMMANDS))('%s is refused to the office of another school', async (name) => {
    const command = await COMMANDS[name]?.()
    const elsewhere = await addSchool(database, scene.school.trustId)
    const actor = await addPerson(database, elsewhere, 'office', 'head', 'dsl')
    const kind = NAMES_A_THING.has(name) ? 'not_found' : 'forbidden'
    expect(await command?.(actor)).toMatchObject({ ok: false, kind })
  })
})
