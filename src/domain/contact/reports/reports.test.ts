import { beforeAll, describe, expect, it } from 'vitest'
import {
  type ContactScene,
  mustOk,
  reportBy,
  reportTyped,
} from '../../../../test/support/contact-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addLearner, addPerson, openWorld, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import type { ReportPast } from '../../../vocabulary/contact.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import type { Actor } from '../../people/index.ts'
import { makeSealingKey, readSealingKeys } from '../../sealing/index.ts'
import { reportContactForm } from '../forms.ts'
import { acknowledgeReport, addToReport, closeReport, noteOnReport } from './add-to-report.ts'
import { ownReports, receiptOf } from './own-reports.ts'
import { readReport } from './read-report.ts'
import { reportContact } from './report-contact.ts'
import { listReports, reportsWaiting } from './reports-open-to.ts'
import { whoHears } from './who-hears.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
const at = { keys, now: NOW }
let staff: StaffScene
let scene: ContactScene
let reporter: Actor

beforeAll(async () => {
  ;({ staff, scene, reporter } = await openScene('cambrian'))
})

async function openScene(pack: 'cambrian' | 'societas') {
  const opened = await setStaffScene(database, pack)
  const { trustId, school } = opened
  return {
    staff: opened,
    scene: { database, trustId, schoolId: school.schoolId, keys },
    reporter: await addPerson(database, school, 'author'),
  }
}

const read = ({ trustId, schoolId }: ContactScene, actor: Actor, reportId: string) =>
  database.write(trustId, (db) => readReport(db, actor, { schoolId, reportId }, at))

/** The roles whose holder can read a report. */
async function readersOf(of: { staff: StaffScene; scene: ContactScene }, reportId: string) {
  const readers: Role[] = []
  for (const [role, actor] of Object.entries(of.staff.staff)) {
    if (await read(of.scene, actor, reportId)) readers.push(role as Role)
  }
  return readers.toSorted()
}

describe('a report is read by', () => {
  it.each([
    ['cambrian', 'nobody', ['dsl']],
    ['cambrian', 'dsl', ['head']],
    ['cambrian', 'head', ['dsl']],
    ['cambrian', 'both', ['chair']],
    ['societas', 'nobody', ['dsl', 'head']],
    ['societas', 'dsl', ['head']],
    ['societas', 'head', ['dsl']],
    ['societas', 'both', ['chair']],
  ] as const)('under %s, past %s: %j, and nobody else', async (pack, past, roles) => {
    const world = await openScene(pack)
    const reportId = await reportBy(world.scene, world.reporter, { past })
    expect(await readersOf(world, reportId)).toEqual([...roles])
    expect(await read(world.scene, world.reporter, reportId)).toBeUndefined()
    expect(await read(world.scene, world.staff.otherHead, reportId)).toBeUndefined()
  })

  it('moves on past whoever holds both roles', async () => {
    const world = await openScene('cambrian')
    const { head } = world.staff.staff
    await database.write(world.scene.trustId, (db) =>
      db
        .updateTable('appointments')
        .set({ person_id: head.personId })
        .where('role', '=', 'dsl')
        .execute(),
    )
    const reportId = await reportBy(world.scene, world.reporter, { past: 'dsl' })
    expect(await readersOf(world, reportId)).toEqual(['chair'])
  })

  it('somebody other than a safeguarding lead who reports it', async () => {
    const world = await openScene('cambrian')
    const { dsl } = world.staff.staff
    const reportId = await reportBy(world.scene, dsl)
    expect(await readersOf(world, reportId)).toEqual(['head'])
  })

  it('nobody where nobody is in any role: then it says whom to ring, and keeps nothing', async () => {
    const world = await openScene('cambrian')
    const { trustId, schoolId } = world.scene
    await database.write(trustId, (db) =>
      db
        .deleteFrom('appointments')
        .where('role', 'in', ['dsl', 'head', 'chair', 'trust_officer'])
        .execute(),
    )
    const command = reportContactForm.parse({ ...reportTyped(), schoolId })
    const sent = await database.write(trustId, (db) =>
      reportContact(db, world.reporter, command, at),
    )
    expect(sent).toMatchObject({ ok: false, message: expect.stringContaining('Ring') })
    const kept = await database.read(trustId, (db) =>
      db.selectFrom('contact_reports').selectAll().execute(),
    )
    expect(kept).toEqual([])
  })
})

describe('whom it goes past', () => {
  it.each(['dsl', 'head', 'both'] as const)(
    'past %s: no list, count, mail or word',
    async (past) => {
      const world = await openScene('societas')
      const { trustId, schoolId } = world.scene
      const reportId = await reportBy(world.scene, world.reporter, { past })
      const out: readonly Role[] = past === 'both' ? ['dsl', 'head'] : [past]
      for (const role of out) {
        const actor = world.staff.staff[role]
        const list = await database.write(trustId, (db) =>
          listReports(db, actor, { schoolId, page: 1 }, NOW),
        )
        expect(list).toEqual({ rows: [], more: false })
        const waiting = await database.read(trustId, (db) => reportsWaiting(db, actor, NOW))
        expect(waiting.size).toBe(0)
        const taken = await database.write(trustId, (db) =>
          acknowledgeReport(db, actor, { schoolId, reportId }, NOW),
        )
        expect(taken).toMatchObject({ kind: 'not_found' })
        for (const run of [noteOnReport, closeReport, addToReport]) {
          const note = { schoolId, reportId, words: 'I was here' }
          const done = await database.write(trustId, (db) => run(db, actor, note, at))
          expect(done).toMatchObject({ kind: 'not_found' })
        }
      }
      const mails = await database.read(trustId, (db) =>
        db.selectFrom('mails').select(['person_id', 'kind', 'facts', 'subject_id']).execute(),
      )
      const told = mails.map((mail) => mail.person_id)
      for (const role of out) expect(told).not.toContain(world.staff.staff[role].personId)
      expect(told).not.toContain(world.reporter.personId)
      expect(new Set(mails.map((mail) => mail.kind))).toEqual(new Set(['contact_reported']))
      expect(JSON.stringify(mails)).not.toContain('Instagram')
    },
  )
})

describe('what stands in the database and in the trail', () => {
  it('is no word of it', async () => {
    const learnerId = await addLearner(database, staff.school)
    const reportId = await reportBy(scene, reporter, { learnerId, asked: 'Whether I like opals' })
    const note = { schoolId: scene.schoolId, reportId, words: 'Opals again' }
    mustOk(await database.write(scene.trustId, (db) => addToReport(db, reporter, note, at)))
    const rows = await database.read(scene.trustId, async (db) => [
      await db.selectFrom('contact_reports').selectAll().execute(),
      await db.selectFrom('contact_report_notes').selectAll().execute(),
      await db.selectFrom('trail_entries').selectAll().execute(),
    ])
    expect(JSON.stringify(rows)).not.toMatch(/opals/i)
    const found = await read(scene, staff.staff.dsl, reportId)
    expect(found?.words?.asked).toBe('Whether I like opals')
    expect(found?.notes[0]).toMatchObject({ kind: 'by_reporter', words: 'Opals again' })
    const books = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .select(['book', 'action'])
        .where('subject', '=', `contact_report:${reportId}`)
        .execute(),
    )
    expect(new Set(books.map(({ book }) => book))).toEqual(new Set(['safeguarding']))
    expect(books.map(({ action }) => action)).toContain('contact_report.read')
  })

  it('opens with its own key alone', async () => {
    const reportId = await reportBy(scene, reporter)
    const other = { keys: readSealingKeys(makeSealingKey()), now: NOW }
    const asked = { schoolId: scene.schoolId, reportId }
    const found = await database.write(scene.trustId, (db) =>
      readReport(db, staff.staff.dsl, asked, other),
    )
    expect(found?.words).toBeUndefined()
  })
})

describe('sending', () => {
  const send = (own: Readonly<Record<string, string>>, actor = reporter) => {
    const command = reportContactForm.parse({ ...reportTyped(own), schoolId: scene.schoolId })
    return database.write(scene.trustId, (db) => reportContact(db, actor, command, at))
  }

  it('twice is one report', async () => {
    const reportId = crypto.randomUUID()
    expect(await send({ reportId })).toEqual({ ok: true })
    expect(await send({ reportId })).toEqual({ ok: true })
    const mails = await database.read(scene.trustId, (db) =>
      db.selectFrom('mails').select('mail_id').where('occasion', '=', reportId).execute(),
    )
    expect(mails).toHaveLength(1)
  })

  it('refuses passwords, and learners of elsewhere or looked up by somebody who may not', async () => {
    expect(await send({ asked: 'password: Tr0ub4dor&3' })).toMatchObject({ field: 'asked' })
    const learnerId = await addLearner(database, staff.other)
    expect(await send({ learnerId })).toMatchObject({ field: 'who' })
    const here = await addLearner(database, staff.school)
    expect(await send({ learnerId: here }, staff.staff.governor)).toMatchObject({ field: 'who' })
    expect(await send({ learnerId: here })).toEqual({ ok: true })
  })

  it('is for everybody who works here, with or without a role, and for nobody else', async () => {
    expect((await send({}, await addPerson(database, staff.school))).ok).toBe(true)
    expect(await send({}, staff.otherHead)).toMatchObject({ kind: 'not_found' })
  })
})

describe('the life of a report', () => {
  it('is taken on once, noted on, closed once, and seen by its reporter as a state alone', async () => {
    const { trustId, schoolId } = scene
    const { dsl } = staff.staff
    const reportId = await reportBy(scene, reporter)
    const take = () =>
      database.write(trustId, (db) => acknowledgeReport(db, dsl, { schoolId, reportId }, NOW))
    expect((await Promise.all([take(), take()])).filter(({ ok }) => ok)).toHaveLength(1)
    const note = { schoolId, reportId, words: 'Spoke to the mother' }
    mustOk(await database.write(trustId, (db) => noteOnReport(db, dsl, note, at)))
    const close = () => database.write(trustId, (db) => closeReport(db, dsl, note, at))
    mustOk(await close())
    expect((await close()).ok).toBe(false)
    const of = { personId: reporter.personId, schoolId }
    const own = await database.read(trustId, (db) => ownReports(db, of))
    expect(own.find((one) => one.reportId === reportId)?.state).toBe('closed')
    const receipt = await database.read(trustId, (db) => receiptOf(db, { ...of, reportId }, keys))
    expect(JSON.stringify(receipt)).not.toContain('mother')
    const stranger = { personId: dsl.personId, schoolId, reportId }
    expect(await database.read(trustId, (db) => receiptOf(db, stranger, keys))).toBeUndefined()
    expect((await trailOf(database, trustId)).join()).toContain('contact_report.closed')
  })

  it('says to whom it goes before it is sent, whichever way is chosen', async () => {
    for (const past of ['nobody', 'dsl', 'head', 'both'] satisfies ReportPast[]) {
      const heard = await database.read(scene.trustId, (db) =>
        whoHears(db, reporter, { schoolId: scene.schoolId, past }, NOW),
      )
      const reportId = await reportBy(scene, reporter, { past })
      expect(await readersOf({ staff, scene }, reportId)).toEqual([...(heard.roles ?? [])])
    }
  })
})
