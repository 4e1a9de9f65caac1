import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson, addSchool, addTrust, openWorld } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { addCourseIn, trainIn } from '../../../test/support/training-scene.ts'
import { PERMISSIONS } from '../../vocabulary/actions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import type { Actor } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { askForTraining } from '../schools/index.ts'
import {
  addCourse,
  addCourseForm,
  confirmTraining,
  coursesAt,
  endCourse,
  endTraining,
  openCertificate,
  receiveCertificate,
  recordTraining,
  recordTrainingForm,
  trainingAt,
  trainingOf,
  trainingTasksOf,
  trainingToConfirm,
} from './index.ts'

const database = await openWorld()
const TODAY = '2026-11-20'
let scene: StaffScene
let keeper: Actor
let place: { database: typeof database; keeper: Actor; schoolId: string }

beforeAll(async () => {
  scene = await setStaffScene(database, 'oldchurch')
  keeper = scene.staff.dsl
  place = { database, keeper, schoolId: scene.school.schoolId }
})

/** The whole trail, with what each entry says. */
const entriesOf = () =>
  database.read(scene.trustId, (db) =>
    db.selectFrom('trail_entries').select(['action', 'subject', 'facts']).orderBy('seq').execute(),
  )
const record = (by: Actor, more: Partial<Parameters<typeof recordTraining>[2]>) =>
  database.write(by.trustId, (db) =>
    recordTraining(
      db,
      by,
      {
        schoolId: place.schoolId,
        personId: by.personId,
        courseId: '',
        doneOn: '2026-10-01',
        evidence: 'Certificate seen',
        certificate: null,
        ...more,
      },
      NOW,
    ),
  )
const confirm = (by: Actor, recordId: string, schoolId = place.schoolId) =>
  database.write(by.trustId, (db) => confirmTraining(db, by, { schoolId, recordId }, NOW))
const end = (by: Actor, recordId: string, schoolId = place.schoolId) =>
  database.write(by.trustId, (db) => endTraining(db, by, { schoolId, recordId }, NOW))
const standingOf = async (person: Actor, today = TODAY) =>
  (await database.read(person.trustId, (db) => trainingOf(db, person.personId, today))).map(
    ({ standing }) => standing,
  )

describe('a course', () => {
  const typed = {
    title: ' Posting with care ',
    provider: 'Larkfield Trust',
    purposes: ['posting'],
    months: '12',
    evidence: 'A certificate',
  }

  it.each(ROLES.map(({ code }) => code))(
    'is put on record by %s where the table says so',
    async (role) => {
      const allowed: readonly string[] = PERMISSIONS['training.keep']
      const actor = scene.staff[role]
      const course = addCourseForm.parse({ ...typed, schoolId: place.schoolId })
      const added = await database.write(actor.trustId, (db) => addCourse(db, actor, course, NOW))
      expect(added.ok).toBe(allowed.includes(role))
    },
  )

  it.each([
    ['title', ''],
    ['title', 'x'.repeat(201)],
    ['provider', '  '],
    ['purposes', []],
    ['purposes', ['flying']],
    ['months', '0'],
    ['months', '121'],
    ['months', '-1'],
    ['months', 'twelve'],
    ['months', '1.5'],
    ['evidence', ''],
    ['evidence', 'a\0b'],
  ])('is not taken with the %s %j', (field, value) => {
    const parsed = addCourseForm.safeParse({ ...typed, schoolId: place.schoolId, [field]: value })
    expect(parsed.error?.issues[0]?.path[0]).toBe(field)
  })

  it('may count without end, and is tidied', () => {
    expect(addCourseForm.parse({ ...typed, schoolId: place.schoolId, months: '' })).toMatchObject({
      months: null,
      title: 'Posting with care',
    })
  })

  it('that is ended is offered no more, and what was done before goes on counting', async () => {
    const courseId = await addCourseIn(place, ['posting'])
    const person = await addPerson(database, scene.school, 'author')
    await trainIn(place, keeper, { personId: person.personId, courseId })
    const stop = () =>
      database.write(keeper.trustId, (db) => endCourse(db, keeper, { ...place, courseId }, NOW))
    expect(await stop()).toEqual({ ok: true })
    expect(await stop()).toMatchObject({ ok: false, kind: 'refused' })
    const open = await database.read(keeper.trustId, (db) => coursesAt(db, place.schoolId))
    expect(open.map((one) => one.courseId)).not.toContain(courseId)
    expect(await standingOf(person)).toEqual([{ state: 'trained', until: '2027-10-01' }])
    expect(await record(person, { courseId, doneOn: '2026-11-01' })).toMatchObject({
      kind: 'not_found',
    })
  })

  it('of another school can be neither ended, done nor confirmed here', async () => {
    const theirs = { database, keeper: scene.otherHead, schoolId: scene.other.schoolId }
    const courseId = await addCourseIn(theirs, ['posting'])
    const ended = await database.write(keeper.trustId, (db) =>
      endCourse(db, keeper, { ...place, courseId }, NOW),
    )
    expect(ended).toMatchObject({ kind: 'not_found' })
    expect(await record(scene.staff.author, { courseId })).toMatchObject({ kind: 'not_found' })
  })
})

describe('a record', () => {
  it.each([
    ['2024-02-29', '12', '2025-02-28'],
    ['2024-02-29', '48', '2028-02-29'],
    ['2025-08-31', '6', '2026-02-28'],
    ['2026-10-01', '', null],
  ])('done on %s for %s months counts until %s', async (doneOn, months, until) => {
    const courseId = await addCourseIn(place, ['posting'], months)
    const person = await addPerson(database, scene.school, 'author')
    await trainIn(place, keeper, { personId: person.personId, courseId, doneOn })
    const last = until ?? '2099-12-31'
    expect(await standingOf(person, last)).toEqual([{ state: 'trained', until }])
    if (until !== null) {
      expect(await standingOf(person, '2029-01-01')).toEqual([{ state: 'ran_out', on: until }])
    }
  })

  it('of one’s own waits until a keeper who is somebody else confirms it, once', async () => {
    const courseId = await addCourseIn(place, ['posting'])
    const own = await record(keeper, { courseId })
    if (!own.ok) throw new Error(own.message)
    expect(await standingOf(keeper)).toEqual([{ state: 'unconfirmed' }])
    expect(await confirm(keeper, own.recordId)).toMatchObject({ kind: 'refused' })
    const waiting = await database.read(keeper.trustId, (db) =>
      trainingToConfirm(db, { ...place, notOf: scene.staff.head.personId, today: TODAY }),
    )
    expect(waiting.map((one) => one.recordId)).toContain(own.recordId)
    const results = await Promise.all([
      confirm(scene.staff.head, own.recordId),
      confirm(scene.staff.administrator, own.recordId),
    ])
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(await standingOf(keeper)).toEqual([{ state: 'trained', until: '2027-10-01' }])
  })

  it.each(ROLES.map(({ code }) => code))(
    'is confirmed by %s where the table says so',
    async (role) => {
      const allowed: readonly string[] = PERMISSIONS['training.keep']
      const courseId = await addCourseIn(place, ['posting'])
      const person = await addPerson(database, scene.school, 'author')
      const own = await record(person, { courseId })
      if (!own.ok) throw new Error(own.message)
      const confirmed = await confirm(scene.staff[role], own.recordId)
      expect(confirmed.ok).toBe(allowed.includes(role))
    },
  )

  it('of another school’s people is out of reach', async () => {
    const theirs = { database, keeper: scene.otherHead, schoolId: scene.other.schoolId }
    const courseId = await addCourseIn(theirs, ['posting'])
    const person = await addPerson(database, scene.other, 'author')
    const recordId = await trainIn(theirs, person, { personId: person.personId, courseId })
    for (const schoolId of [place.schoolId, scene.other.schoolId]) {
      expect(await confirm(keeper, recordId, schoolId)).toMatchObject({ kind: 'not_found' })
      expect(await end(keeper, recordId, schoolId)).toMatchObject({ kind: 'not_found' })
    }
    const ours = await addCourseIn(place, ['posting'])
    const entered = await record(keeper, { courseId: ours, personId: person.personId })
    expect(entered).toMatchObject({ kind: 'not_found' })
  })

  it('of another trust is as if it were not there', async () => {
    const school = await addSchool(database, await addTrust(database))
    const stranger = await addPerson(database, school, 'head')
    const courseId = await addCourseIn(place, ['posting'])
    const person = await addPerson(database, scene.school, 'author')
    const recordId = await trainIn(place, person, { personId: person.personId, courseId })
    expect(await confirm(stranger, recordId, school.schoolId)).toMatchObject({ kind: 'not_found' })
  })

  it('is not taken for a day to come, twice, or with nothing to show for it', async () => {
    const courseId = await addCourseIn(place, ['posting'])
    const person = await addPerson(database, scene.school, 'author')
    const of = { courseId }
    expect(await record(person, { ...of, doneOn: '2026-11-21' })).toMatchObject({ field: 'doneOn' })
    expect(await record(person, { ...of, evidence: '' })).toMatchObject({ field: 'evidence' })
    expect(await record(person, { ...of, evidence: 'password: Tr0ub4dor&3' })).toMatchObject({
      field: 'evidence',
    })
    expect(await record(person, of)).toMatchObject({ ok: true })
    expect(await record(person, of)).toMatchObject({ field: 'doneOn' })
  })

  it('that was taken out counts no more, stays in the database, and can be entered anew', async () => {
    const courseId = await addCourseIn(place, ['posting'])
    const person = await addPerson(database, scene.school, 'author')
    const recordId = await trainIn(place, keeper, { personId: person.personId, courseId })
    expect(await end(person, recordId)).toMatchObject({ kind: 'not_found' })
    expect(await end(keeper, recordId)).toEqual({ ok: true })
    expect(await end(keeper, recordId)).toMatchObject({ kind: 'refused' })
    expect(await confirm(keeper, recordId)).toMatchObject({ kind: 'refused' })
    expect(await standingOf(person)).toEqual([])
    expect(await record(person, { courseId })).toMatchObject({ ok: true })
    const rows = await database.read(person.trustId, (db) =>
      db
        .selectFrom('training_records')
        .select('ended_on')
        .where('person_id', '=', person.personId)
        .orderBy('recorded_at')
        .execute(),
    )
    expect(rows.map((row) => row.ended_on).sort()).toEqual([TODAY, null])
  })

  it('leaves entries in the trail with ids and no words', async () => {
    const entries = await entriesOf()
    const actions = entries.map((entry) => entry.action)
    for (const action of ['training_course.added', 'training.recorded', 'training.confirmed']) {
      expect(actions).toContain(action)
    }
    expect(JSON.stringify(entries)).not.toMatch(/Posting with care|Certificate seen|Morgan/)
  })

  it.each(['', 'soon', '2026-02-30'])('is not taken for the day “%s”', (doneOn) => {
    const ids = { schoolId: place.schoolId, personId: keeper.personId, courseId: place.schoolId }
    const parsed = recordTrainingForm.safeParse({ ...ids, doneOn })
    expect(parsed.error?.issues[0]?.path).toEqual(['doneOn'])
  })
})

describe('a certificate', () => {
  const put = async (bytes: Uint8Array) => ({
    kind: 'stored' as const,
    sha256: 'a'.repeat(64),
    bytes: bytes.byteLength,
  })
  const words = (text: string) => new TextEncoder().encode(text)

  it.each([
    ['a PDF', words('%PDF-1.7 … %%EOF\n'), 'pdf'],
    ['a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1), 'jpeg'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
  ])('is taken as %s', async (_, bytes, kind) => {
    expect(await receiveCertificate({ put }, bytes)).toEqual({ sha256: 'a'.repeat(64), kind })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a page of HTML', words('<!doctype html><script>alert(1)</script>')],
    ['a PDF that was cut off', words('%PDF-1.7 …')],
    ['a program', words('MZ\0\0')],
  ])('is not taken as %s', async (_, bytes) => {
    expect(await receiveCertificate({ put }, bytes)).toContain('PDF, JPEG or PNG')
  })

  it('is not taken when it is too large, or the disk is full', async () => {
    const large = new Uint8Array(5 * 1024 * 1024 + 1)
    expect(await receiveCertificate({ put }, large)).toContain('larger than 5 MB')
    const full = async () => ({ kind: 'no_space' as const, message: 'The disk is full.' })
    const pdf = words('%PDF-1.7 %%EOF')
    expect(await receiveCertificate({ put: full }, pdf)).toBe('The disk is full.')
  })

  it('opens for the person and their keepers alone, is on the trail, and is kept in the store', async () => {
    const courseId = await addCourseIn(place, ['posting'])
    const person = await addPerson(database, scene.school, 'author')
    const certificate = { sha256: 'ab'.repeat(32), kind: 'pdf' } as const
    const own = await record(person, { courseId, certificate, evidence: '' })
    if (!own.ok) throw new Error(own.message)
    const open = (actor: Actor) =>
      database.write(actor.trustId, (db) => openCertificate(db, actor, own.recordId, NOW))
    expect(await open(person)).toEqual(certificate)
    for (const role of ['author', 'line_manager', 'governor', 'trust_officer'] as const) {
      expect(await open(scene.staff[role])).toBeUndefined()
    }
    expect(await open(scene.otherHead)).toBeUndefined()
    for (const role of PERMISSIONS['training.keep']) {
      expect(await open(scene.staff[role])).toEqual(certificate)
    }
    const read = (await entriesOf()).filter(
      ({ action, subject }) => action === 'training.read' && subject.endsWith(own.recordId),
    )
    expect(read).toHaveLength(PERMISSIONS['training.keep'].length)
    expect(await database.mediaInUse('ab')).toContain(certificate.sha256)
  })
})

describe('who is told', () => {
  const tasksOf = (actor: Actor, now = NOW) =>
    database.read(actor.trustId, (db) =>
      trainingTasksOf(db, actor, [{ ...scene.school, name: 'Larkfield School' }], now),
    )

  it.each([
    ['2026-12-20', 1],
    ['2026-12-21', 0],
    ['2026-11-20', 1],
    ['2026-11-19', 1],
  ])('whoever is trained until %s: %i warnings', async (until, warnings) => {
    const courseId = await addCourseIn(place, ['administering'])
    const person = await addPerson(database, scene.school, 'media_officer')
    const doneOn = `${Number(until.slice(0, 4)) - 1}${until.slice(4)}`
    await trainIn(place, keeper, { personId: person.personId, courseId, doneOn })
    expect((await tasksOf(person)).own).toHaveLength(warnings)
  })

  it('nobody of whom nothing is asked; keepers of what waits for them', async () => {
    expect((await tasksOf(scene.staff.author)).own).toEqual([])
    expect((await tasksOf(scene.staff.governor)).own).toEqual([])
    const courseId = await addCourseIn(place, ['posting'])
    const person = await addPerson(database, scene.school, 'author')
    await record(person, { courseId })
    expect((await tasksOf(keeper)).toConfirm).toMatchObject([{ count: expect.any(Number) }])
    expect((await tasksOf(scene.staff.author)).toConfirm).toEqual([])
  })
})

describe('the list of a school', () => {
  it('names those of whom training is asked, and a manager’s own team', async () => {
    const at = (lineManagerId?: string) =>
      database.read(scene.trustId, async (db) =>
        trainingAt(db, {
          schoolId: place.schoolId,
          policy: await policyInForce(db, place.schoolId, TODAY),
          today: TODAY,
          lineManagerId,
        }),
      )
    const everyone = await at()
    const of = (actor: Actor) => everyone.find((one) => one.personId === actor.personId)
    expect(of(scene.staff.line_manager)?.standings.map(({ act }) => act)).toEqual(['decide'])
    expect(of(scene.staff.head)?.standings.map(({ act }) => act)).toEqual(['decide', 'publish'])
    expect(of(scene.staff.author)).toBeUndefined()
    expect(of(scene.staff.governor)).toBeUndefined()
    expect(await at(scene.staff.head.personId)).toEqual([])
  })
})

describe('the head’s own demand', () => {
  it.each(ROLES.map(({ code }) => code))(
    'is for the head to make, not for others: %s',
    async (role) => {
      const actor = scene.staff[role]
      const command = { schoolId: place.schoolId, asked: true }
      const asked = await database.write(actor.trustId, (db) =>
        askForTraining(db, actor, command, NOW),
      )
      expect(asked.ok).toBe(role === 'head')
    },
  )
})
