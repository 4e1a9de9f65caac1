import { beforeAll, describe, expect, it } from 'vitest'
import {
  agreeFor,
  approvedFor,
  askFor,
  type ContactScene,
  closingFor,
  decideFor,
  logFor,
  mustOk,
  permitTyped,
} from '../../../../test/support/contact-scene.ts'
import { NOW } from '../../../../test/support/policy.ts'
import { addLearner, addPerson, openWorld, trailOf } from '../../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../../test/support/staff-scene.ts'
import type { Actor } from '../../people/index.ts'
import { recordLeaver } from '../../people/index.ts'
import { makeSealingKey, readSealingKeys } from '../../sealing/index.ts'
import { askPermitForm } from '../forms.ts'
import { askPermit } from './ask-permit.ts'
import { closeDuePermits } from './close-due.ts'
import { decidePermit } from './decide-permit.ts'
import { attestClosing, endPermit, withdrawPermit } from './end-permit.ts'
import { lookAtLog } from './look-at-log.ts'
import { noteParents } from './note-parents.ts'
import { permitForReader } from './permit-for-reader.ts'
import { permitsAt } from './permits-at.ts'
import { withholdFromParents } from './withhold-from-parents.ts'

const database = await openWorld()
const keys = readSealingKeys(makeSealingKey())
let staff: StaffScene
let scene: ContactScene
let holder: Actor
let learner: string

beforeAll(async () => {
  staff = await setStaffScene(database, 'societas')
  const { trustId, school } = staff
  scene = { database, trustId, schoolId: school.schoolId, keys }
  learner = await addLearner(database, school, { dateOfBirth: '2014-05-06' })
  holder = await managed(staff.staff.line_manager)
})

/** Somebody of this person’s team. */
async function managed(manager: Actor): Promise<Actor> {
  const person = await addPerson(database, staff.school, 'author')
  await database.write(staff.trustId, (db) =>
    db
      .updateTable('people')
      .set({ line_manager_id: manager.personId })
      .where('person_id', '=', person.personId)
      .execute(),
  )
  return person
}

const write: typeof database.write = (trustId, command) => database.write(trustId, command)
const seenBy = (actor: Actor, permitId: string, lookId?: string) =>
  write(scene.trustId, (db) =>
    permitForReader(db, actor, { schoolId: scene.schoolId, permitId, lookId }, { keys, now: NOW }),
  )
const pupil = (dateOfBirth: string | null) => addLearner(database, staff.school, { dateOfBirth })
const ask = (actor: Actor, own: Readonly<Record<string, string>>, learnerIds = [learner]) => {
  const command = askPermitForm.parse({ ...permitTyped(learnerIds, own), schoolId: scene.schoolId })
  return write(scene.trustId, (db) => askPermit(db, actor, command, NOW))
}

describe('asking', () => {
  it.each([
    [{ account: 'own' }, 'account'],
    [{ whose: 'own' }, 'whose'],
    [{ seen: 'nobody' }, 'seen'],
    [{ family: 'yes' }, 'family'],
    [{ endsOn: '2026-11-20' }, 'endsOn'],
    [{ endsOn: '2028-01-01' }, 'endsOn'],
    [{ purpose: 'password: Tr0ub4dor&3' }, 'purpose'],
  ])('%j is refused on %s', async (own, field) => {
    expect(await ask(holder, own)).toMatchObject({ ok: false, field })
  })

  it('wants learners of this school', async () => {
    const theirs = await addLearner(database, staff.other)
    expect(await ask(holder, {}, [])).toMatchObject({ ok: false, field: 'q' })
    expect(await ask(holder, {}, [learner, theirs])).toMatchObject({ ok: false, field: 'q' })
  })

  it('takes a whole class', async () => {
    const { school } = staff
    await addLearner(database, school, { className: '9W' })
    await addLearner(database, school, { className: '9W' })
    await addLearner(database, school, { className: '9W', status: 'left' })
    const asked = mustOk(await ask(holder, { className: '9W' }, []))
    expect((await seenBy(holder, asked.permitId))?.learners).toHaveLength(2)
  })

  it('is for those who work with learners here', async () => {
    expect(await ask(staff.staff.governor, {})).toMatchObject({ kind: 'forbidden' })
    expect(await ask(staff.otherHead, {})).toMatchObject({ kind: 'forbidden' })
  })
})

describe('deciding', () => {
  it('is for the head or the manager of whoever asks, and never for oneself', async () => {
    const { staff: by } = staff
    const may: string[] = []
    for (const actor of [...Object.values(by), holder, staff.administrator]) {
      const permitId = await askFor(scene, holder, [learner])
      await agreeFor(scene, holder, { permitId, learnerIds: [learner] })
      const decided = await decideFor(scene, actor, permitId)
      if (decided.ok) may.push(actor.personId)
    }
    expect(may.toSorted()).toEqual([by.head.personId, by.line_manager.personId].toSorted())
  })

  it('falls to a governor where the head asks', async () => {
    const { head, governor } = staff.staff
    const permitId = await askFor(scene, head, [learner])
    mustOk(await agreeFor(scene, head, { permitId, learnerIds: [learner] }))
    expect((await decideFor(scene, head, permitId)).ok).toBe(false)
    expect((await decideFor(scene, governor, permitId)).ok).toBe(true)
  })

  it.each([
    ['2014-05-06', 'nothing', false],
    ['2014-05-06', 'told', false],
    ['2014-05-06', 'agreed', true],
    ['2010-11-21', 'told', false],
    ['2010-11-21', 'agreed', true],
    ['2010-11-20', 'nothing', false],
    ['2010-11-20', 'told', true],
    ['2010-11-20', 'agreed', true],
    [null, 'told', false],
    [null, 'agreed', true],
  ] as const)('born %s, parents %s: approved is %s', async (born, parents, approved) => {
    const one = await pupil(born)
    const permitId = await askFor(scene, holder, [one])
    if (parents !== 'nothing') {
      const noted = { schoolId: scene.schoolId, permitId, learnerIds: [one], parents } as const
      const how = { on: '2026-11-19', how: 'phone', who: 'Father' } as const
      mustOk(
        await write(scene.trustId, (db) =>
          noteParents(db, holder, { ...noted, ...how }, { keys, now: NOW }),
        ),
      )
    }
    expect((await decideFor(scene, staff.staff.head, permitId)).ok).toBe(approved)
  })

  it('two managers at once: one decides, the other is told so', async () => {
    const { head, line_manager } = staff.staff
    const permitId = await askFor(scene, holder, [learner])
    mustOk(await agreeFor(scene, holder, { permitId, learnerIds: [learner] }))
    const answers = await Promise.all([
      decideFor(scene, head, permitId, 'approved'),
      decideFor(scene, line_manager, permitId, 'refused'),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find((one) => !one.ok)).toMatchObject({
      message: expect.stringMatching(/moved on|has changed/),
    })
  })

  it('is on what was seen', async () => {
    const permitId = await askFor(scene, holder, [learner])
    mustOk(await agreeFor(scene, holder, { permitId, learnerIds: [learner] }))
    const stale = { schoolId: scene.schoolId, permitId, revision: 1, outcome: 'approved' } as const
    const decided = await write(scene.trustId, (db) =>
      decidePermit(db, staff.staff.head, { ...stale, reason: '' }, NOW),
    )
    expect(decided).toMatchObject({ ok: false, message: expect.stringContaining('has changed') })
  })
})

describe('what is not safe to tell parents', () => {
  const withhold = (actor: Actor, permitId: string, learnerId: string) =>
    write(scene.trustId, (db) =>
      withholdFromParents(
        db,
        actor,
        { schoolId: scene.schoolId, permitId, learnerId, reason: 'Fear of the stepfather' },
        { keys, now: NOW },
      ),
    )

  it('is decided by the safeguarding lead alone, who alone reads why', async () => {
    const one = await pupil('2009-01-01')
    const permitId = await askFor(scene, holder, [one])
    const { dsl, head, line_manager } = staff.staff
    for (const actor of [holder, head, line_manager]) {
      expect((await withhold(actor, permitId, one)).ok, actor.position).toBe(false)
    }
    mustOk(await withhold(dsl, permitId, one))
    const words = async (actor: Actor) => (await seenBy(actor, permitId))?.learners[0]
    expect(await words(dsl)).toMatchObject({ parents: 'not_told', who: 'Fear of the stepfather' })
    for (const actor of [holder, head, line_manager]) {
      expect(await words(actor)).toMatchObject({ parents: 'not_told', who: undefined })
    }
    expect((await decideFor(scene, head, permitId)).ok).toBe(true)
    const stored = await database.read(scene.trustId, (db) =>
      db.selectFrom('contact_permit_learners').selectAll().execute(),
    )
    expect(JSON.stringify(stored)).not.toContain('stepfather')
    expect(await trailOf(database, scene.trustId)).toContain(
      `contact.parents_not_told contact_permit:${permitId}`,
    )
  })

  it('never stands in for a parent’s yes under 16, nor for one’s own contact', async () => {
    const { dsl } = staff.staff
    const young = await askFor(scene, holder, [learner])
    expect(await withhold(dsl, young, learner)).toMatchObject({ ok: false, field: 'learnerId' })
    const one = await pupil('2009-01-01')
    const own = await askFor(scene, dsl, [one])
    expect((await withhold(dsl, own, one)).ok).toBe(false)
    const another = await addPerson(database, staff.school, 'dsl')
    expect((await withhold(another, own, one)).ok).toBe(true)
  })
})

describe('the log', () => {
  const people = () => ({ holder, decider: staff.staff.head })

  it('takes a line and refuses copied messages, passwords and times that cannot be', async () => {
    const permitId = await approvedFor(scene, people(), [learner])
    mustOk(await logFor(scene, holder, permitId))
    const chat = '12/11/2026, 16:02 - Ceri: hi\n12/11/2026, 16:03 - Sir: hello'
    expect(await logFor(scene, holder, permitId, { summary: chat })).toMatchObject({
      ok: false,
      message: expect.stringContaining('copied from a chat'),
    })
    const secret = await logFor(scene, holder, permitId, { summary: 'password: Tr0ub4dor&3' })
    expect(secret).toMatchObject({ ok: false, field: 'summary' })
    for (const shift of [60_000, -86_400_000]) {
      const happenedAt = new Date(NOW.getTime() + shift)
      const logged = await logFor(scene, holder, permitId, { happenedAt })
      expect(logged).toMatchObject({ ok: false, field: 'happenedAt' })
    }
    expect((await logFor(scene, staff.staff.head, permitId)).ok).toBe(false)
    expect((await seenBy(holder, permitId))?.log).toHaveLength(1)
  })

  it('is opened by looking: three by chance, noted beside each and in the trail', async () => {
    const permitId = await approvedFor(scene, people(), [learner])
    for (const summary of ['One', 'Two', 'Three', 'Four', 'Five']) {
      mustOk(await logFor(scene, holder, permitId, { summary }))
    }
    const { line_manager, head, deputy_head } = staff.staff
    const open = async (actor: Actor, lookId?: string) =>
      (await seenBy(actor, permitId, lookId))?.log.filter((entry) => entry.words).length
    expect(await open(holder)).toBe(5)
    expect(await open(line_manager)).toBe(0)
    const at = { schoolId: scene.schoolId, permitId }
    const look = (actor: Actor) => write(scene.trustId, (db) => lookAtLog(db, actor, at, NOW))
    expect((await look(holder)).ok).toBe(false)
    expect(await look(deputy_head)).toMatchObject({ kind: 'not_found' })
    const { lookId } = mustOk(await look(line_manager))
    expect(await open(line_manager, lookId)).toBe(3)
    expect(await open(line_manager)).toBe(0)
    expect(await open(head, lookId)).toBe(0)
    const noted = (await seenBy(holder, permitId))?.log.filter((entry) => entry.looks.length === 1)
    expect(noted).toHaveLength(3)
    expect(await trailOf(database, scene.trustId)).toContain(
      `contact_permit.looked_at contact_permit:${permitId}`,
    )
  })
})

describe('closing', () => {
  const people = () => ({ holder, decider: staff.staff.head })
  const close = (now: Date) => write(scene.trustId, (db) => closeDuePermits(db, scene.trustId, now))
  const stateOf = async (permitId: string) =>
    (await seenBy(staff.staff.dsl, permitId))?.permit.state
  const told = (kind: 'contact_to_close' | 'contact_not_closed', permitId: string) =>
    database.read(scene.trustId, async (db) => {
      const rows = await db
        .selectFrom('mails')
        .select('person_id')
        .where('kind', '=', kind)
        .where('occasion', '=', permitId)
        .execute()
      return rows.map((row) => row.person_id)
    })

  it('begins on its day, tells the holder, and the next day the manager', async () => {
    const permitId = await approvedFor(scene, people(), [learner])
    await close(new Date('2026-12-17T12:00:00Z'))
    expect(await stateOf(permitId)).toBe('active')
    await close(new Date('2026-12-18T00:30:00Z'))
    expect(await stateOf(permitId)).toBe('closing')
    expect(await told('contact_to_close', permitId)).toEqual([holder.personId])
    await close(new Date('2026-12-18T20:00:00Z'))
    expect(await told('contact_not_closed', permitId)).toEqual([])
    await close(new Date('2026-12-19T06:00:00Z'))
    await close(new Date('2026-12-20T06:00:00Z'))
    expect(await told('contact_not_closed', permitId)).toEqual([staff.staff.line_manager.personId])
    const at = { schoolId: scene.schoolId, permitId }
    const attest = (actor: Actor) => write(scene.trustId, (db) => attestClosing(db, actor, at, NOW))
    expect((await attest(staff.staff.head)).ok).toBe(false)
    expect((await attest(holder)).ok).toBe(true)
    expect(await stateOf(permitId)).toBe('ended')
  })

  it('begins when the holder leaves, and the head sees to it', async () => {
    const leaver = await managed(staff.staff.line_manager)
    const { head } = staff.staff
    const permitId = await approvedFor(scene, { holder: leaver, decider: head }, [learner])
    const asked = await askFor(scene, leaver, [learner])
    const gone = { personId: leaver.personId, leftOn: '2026-11-20' }
    mustOk(await write(scene.trustId, (db) => recordLeaver(db, head, gone, NOW)))
    await close(NOW)
    expect(await stateOf(permitId)).toBe('closing')
    expect(await stateOf(asked)).toBe('withdrawn')
    expect(await told('contact_to_close', permitId)).toEqual([head.personId])
    const at = { schoolId: scene.schoolId, permitId }
    mustOk(await write(scene.trustId, (db) => attestClosing(db, head, at, NOW)))
    expect(await stateOf(permitId)).toBe('ended')
  })

  it('lets what nobody decided in time lapse, and approves nothing whose day has come', async () => {
    const permitId = await askFor(scene, holder, [learner])
    await close(new Date('2026-12-18T06:00:00Z'))
    expect(await stateOf(permitId)).toBe('withdrawn')
    expect((await decideFor(scene, staff.staff.head, permitId)).ok).toBe(false)
  })

  it('before its day wants a reason, and taking back is the holder’s', async () => {
    const permitId = await closingFor(scene, people(), [learner])
    expect(await stateOf(permitId)).toBe('closing')
    const at = { schoolId: scene.schoolId, permitId }
    const again = await write(scene.trustId, (db) =>
      endPermit(db, holder, { ...at, reason: 'Twice' }, NOW),
    )
    expect(again.ok).toBe(false)
    const asked = { schoolId: scene.schoolId, permitId: await askFor(scene, holder, [learner]) }
    const back = (actor: Actor) =>
      write(scene.trustId, (db) => withdrawPermit(db, actor, asked, NOW))
    expect((await back(staff.staff.head)).ok).toBe(false)
    expect((await back(holder)).ok).toBe(true)
  })
})

it('is on the list of those who have to do with it, and of nobody else', async () => {
  const permitId = await approvedFor(scene, { holder, decider: staff.staff.head }, [learner])
  const { staff: by } = staff
  const lists = async (actor: Actor) => {
    const asked = { schoolIds: [scene.schoolId] }
    const listed = await database.read(scene.trustId, (db) => permitsAt(db, actor, asked, NOW))
    return listed.some((one) => one.permitId === permitId)
  }
  const sees: string[] = []
  for (const actor of [...Object.values(by), holder, staff.otherHead]) {
    const there = await lists(actor)
    expect((await seenBy(actor, permitId)) !== undefined, actor.position).toBe(there)
    if (there) sees.push(actor.personId)
  }
  const expected = [by.head, by.dsl, by.line_manager, holder].map(({ personId }) => personId)
  expect(sees.toSorted()).toEqual(expected.toSorted())
})
