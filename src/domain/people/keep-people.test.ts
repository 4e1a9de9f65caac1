import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson as addAdult, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import {
  actorNow,
  addAcross,
  appointmentOf,
  type StaffScene,
  setStaffScene,
} from '../../../test/support/staff-scene.ts'
import type { Writer } from '../../db/handles.ts'
import { mayAny } from '../../vocabulary/actions.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import type { Refusal } from '../refusal.ts'
import {
  type Actor,
  type AddPerson,
  addPerson,
  appoint,
  changePerson,
  endAppointment,
  endCover,
  endSessionsOf,
  makePasswordLink,
  nameDeputy,
  recordLeaver,
  recordReturn,
  signEveryoneOut,
  startSession,
} from './index.ts'

const database = await openWorld()
let scene: StaffScene

beforeAll(async () => {
  scene = await setStaffScene(database)
})

const TODAY = '2026-11-20'
const run = <T>(actor: Actor, command: (db: Writer) => Promise<T>) =>
  database.write(actor.trustId, command)

function newcomer(more: Partial<AddPerson> = {}): AddPerson {
  return {
    schoolId: scene.school.schoolId,
    name: 'Wren Halloway',
    position: 'Teaching assistant',
    kind: 'employee',
    email: `${randomUUID()}@larkfield.example`,
    lineManagerId: null,
    ...more,
  }
}

/** Somebody fresh at the first school, for one test alone. */
const someone = (...roles: Role[]) => addAdult(database, scene.school, ...roles)

function messageOf(result: { readonly ok: true } | Refusal): string {
  return result.ok ? 'done' : result.message
}

describe('who keeps people: every role, every command', () => {
  const commands: Record<string, (actor: Actor) => Promise<{ ok: true } | Refusal>> = {
    addPerson: (actor) => run(actor, (db) => addPerson(db, actor, newcomer(), NOW)),
    async changePerson(actor) {
      const { personId } = await someone()
      return run(actor, (db) => changePerson(db, actor, { ...newcomer(), personId }, NOW))
    },
    async recordLeaver(actor) {
      const { personId } = await someone('author')
      return run(actor, (db) => recordLeaver(db, actor, { personId, leftOn: TODAY }, NOW))
    },
    async appoint(actor) {
      const { personId } = await someone()
      const { schoolId } = scene.school
      const command = { personId, schoolId, role: 'author', fromDate: TODAY } as const
      return run(actor, (db) => appoint(db, actor, command, NOW))
    },
    async endAppointment(actor) {
      const appointmentId = await appointmentOf(database, await someone('author'), 'author')
      return run(actor, (db) => endAppointment(db, actor, { appointmentId }, NOW))
    },
    async nameDeputy(actor) {
      const [deputy, away] = [await someone(), await someone('office')]
      const command = {
        schoolId: scene.school.schoolId,
        role: 'office',
        personId: deputy.personId,
        forPersonId: away.personId,
        fromDate: TODAY,
        lastDay: TODAY,
      } as const
      return run(actor, (db) => nameDeputy(db, actor, command, NOW))
    },
    async makePasswordLink(actor) {
      const { personId } = await someone()
      return run(actor, (db) => makePasswordLink(db, actor, { personId }, NOW))
    },
    async endSessionsOf(actor) {
      const { personId } = await someone()
      return run(actor, (db) => endSessionsOf(db, actor, { personId }, NOW))
    },
    signEveryoneOut: (actor) =>
      run(actor, (db) => signEveryoneOut(db, actor, { schoolId: scene.school.schoolId }, NOW)),
  }
  const cases = Object.keys(commands).flatMap((name) =>
    ROLES.map(({ code }) => [name, code, mayAny([code], 'people.keep')] as const),
  )

  it.each(cases)('%s by %s: %s', async (name, role, allowed) => {
    const command = commands[name]
    const result = await command?.(scene.staff[role])
    expect(result?.ok ? 'done' : result?.kind).toBe(allowed ? 'done' : 'forbidden')
  })

  /** What names somebody, or a role of theirs, by id tells a stranger nothing of them. */
  const namesSomebody = [
    'changePerson',
    'endAppointment',
    'endSessionsOf',
    'makePasswordLink',
    'recordLeaver',
  ]

  it.each(Object.keys(commands))('%s is refused to the head of another school', async (name) => {
    const kind = namesSomebody.includes(name) ? 'not_found' : 'forbidden'
    expect(await commands[name]?.(scene.otherHead)).toMatchObject({ ok: false, kind })
  })

  it.each(Object.keys(commands))('%s is open to an administrator of the trust', async (name) => {
    expect(await commands[name]?.(scene.administrator)).toMatchObject({ ok: true })
  })
})

describe('ids of another trust', () => {
  it('are as if they did not exist', async () => {
    const elsewhere = await setStaffScene(database)
    const stranger = elsewhere.staff.author
    const { administrator: actor } = scene
    const { personId } = stranger
    const appointmentId = await appointmentOf(database, stranger, 'author')
    const results = await run(actor, async (db) => [
      await changePerson(db, actor, { ...newcomer(), personId }, NOW),
      await recordLeaver(db, actor, { personId, leftOn: TODAY }, NOW),
      await endAppointment(db, actor, { appointmentId }, NOW),
      await makePasswordLink(db, actor, { personId }, NOW),
      await endSessionsOf(db, actor, { personId }, NOW),
      await endCover(db, actor, { coverId: randomUUID() }, NOW),
    ])
    for (const result of results) expect(result).toMatchObject({ ok: false, kind: 'not_found' })
    const manager = newcomer({ lineManagerId: personId })
    expect(await run(actor, (db) => addPerson(db, actor, manager, NOW))).toMatchObject({
      ok: false,
      field: 'lineManagerId',
    })
  })
})

describe('addPerson() and changePerson()', () => {
  it('take each address once', async () => {
    const head = scene.staff.head
    const command = newcomer()
    expect(await run(head, (db) => addPerson(db, head, command, NOW))).toMatchObject({ ok: true })
    expect(await run(head, (db) => addPerson(db, head, command, NOW))).toMatchObject({
      ok: false,
      field: 'email',
    })
    const { personId } = await someone()
    expect(
      await run(head, (db) => changePerson(db, head, { ...command, personId }, NOW)),
    ).toMatchObject({ ok: false, field: 'email' })
  })

  it('let two who add the same address at once win only once', async () => {
    const head = scene.staff.head
    const command = newcomer()
    const results = await Promise.all(
      [1, 2, 3].map(() => run(head, (db) => addPerson(db, head, command, NOW))),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it('name the fields that changed in the trail, never what they held', async () => {
    const { personId } = await someone()
    const head = scene.staff.head
    const before = await trailOf(database, scene.trustId)
    const command = { ...newcomer({ name: 'Wren Halloway-Birch' }), personId }
    await run(head, (db) => changePerson(db, head, command, NOW))
    await run(head, (db) => changePerson(db, head, command, NOW))
    const entries = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .select(['action', 'facts'])
        .where('subject', '=', `person:${personId}`)
        .orderBy('seq')
        .execute(),
    )
    expect(entries).toEqual([
      { action: 'person.changed', facts: { fields: ['name', 'position', 'email'] } },
    ])
    expect((await trailOf(database, scene.trustId)).length).toBe(before.length + 1)
  })

  it('do not let anyone manage themselves', async () => {
    const { personId } = await someone()
    const head = scene.staff.head
    const command = { ...newcomer({ lineManagerId: personId }), personId }
    expect(await run(head, (db) => changePerson(db, head, command, NOW))).toMatchObject({
      ok: false,
      field: 'lineManagerId',
    })
  })

  it('keep the head of one school away from an adult whose roles reach further', async () => {
    const { personId } = await someone('author')
    const appointment = { personId, schoolId: scene.other.schoolId, fromDate: TODAY } as const
    const { administrator: admin } = scene
    await run(admin, (db) => appoint(db, admin, { ...appointment, role: 'governor' }, NOW))
    const head = scene.staff.head
    expect(await run(head, (db) => makePasswordLink(db, head, { personId }, NOW))).toMatchObject({
      ok: false,
      kind: 'forbidden',
    })
  })
})

describe('recordLeaver()', () => {
  it('ends roles, cover, sessions, the team and own devices at once', async () => {
    const leaver = await someone('office', 'author')
    const deputy = await someone()
    const head = scene.staff.head
    const { schoolId } = scene.school
    const member = newcomer({ lineManagerId: leaver.personId })
    await run(head, async (db) => {
      await addPerson(db, head, member, NOW)
      await startSession(db, leaver, NOW)
      const cover = { schoolId, role: 'office', fromDate: TODAY, lastDay: '2026-12-01' } as const
      const people = { personId: deputy.personId, forPersonId: leaver.personId }
      expect(messageOf(await nameDeputy(db, head, { ...cover, ...people }, NOW))).toBe('done')
      await db
        .insertInto('devices')
        .values({
          trust_id: scene.trustId,
          device_id: randomUUID(),
          school_id: schoolId,
          label: 'Own phone',
          owned_by: 'person',
          person_id: leaver.personId,
        })
        .execute()
    })
    const command = { personId: leaver.personId, leftOn: TODAY }
    expect(await run(head, (db) => recordLeaver(db, head, command, NOW))).toEqual({
      ok: true,
      ended: { roles: 2, covers: 1, sessions: 1, team: 1, devices: 1, channels: 0 },
    })
    expect(await actorNow(database, leaver)).toBeUndefined()
    expect((await actorNow(database, deputy))?.roles).toEqual([])
    expect(await run(head, (db) => recordLeaver(db, head, command, NOW))).toMatchObject({
      ok: false,
    })
  })

  it('leaves on record what was held until today, also when they left some days ago', async () => {
    const head = scene.staff.head
    const leaver = await someone('author')
    const command = { personId: leaver.personId, leftOn: '2026-09-01' }
    await run(head, (db) => recordLeaver(db, head, command, NOW))
    const kept = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('appointments')
        .select(['from_date', 'to_date'])
        .where('person_id', '=', leaver.personId)
        .execute(),
    )
    expect(kept).toEqual([{ from_date: '2026-09-01', to_date: TODAY }])
    expect(await actorNow(database, leaver)).toBeUndefined()
  })

  it('wants a day that has come, and another person to say so', async () => {
    const head = scene.staff.head
    const { personId } = await someone()
    const tomorrow = { personId, leftOn: '2026-11-21' }
    expect(await run(head, (db) => recordLeaver(db, head, tomorrow, NOW))).toMatchObject({
      field: 'leftOn',
    })
    const self = { personId: head.personId, leftOn: TODAY }
    expect(messageOf(await run(head, (db) => recordLeaver(db, head, self, NOW)))).toContain(
      'yourself',
    )
  })

  it('lets a person come back without a role and without the old password', async () => {
    const person = await someone('author')
    const head = scene.staff.head
    const { personId } = person
    await run(head, (db) => recordLeaver(db, head, { personId, leftOn: TODAY }, NOW))
    expect(await run(head, (db) => makePasswordLink(db, head, { personId }, NOW))).toMatchObject({
      ok: false,
    })
    expect(await run(head, (db) => recordReturn(db, head, { personId }, NOW))).toEqual({ ok: true })
    expect((await actorNow(database, person))?.roles).toEqual([])
    expect(await run(head, (db) => recordReturn(db, head, { personId }, NOW))).toMatchObject({
      ok: false,
    })
  })
})

describe('signing out', () => {
  const sessionsOf = (actor: Actor) =>
    database.read(actor.trustId, (db) =>
      db
        .selectFrom('sessions')
        .select('session_id')
        .where('person_id', '=', actor.personId)
        .execute(),
    )

  it('ends one’s own sessions on every device', async () => {
    const person = await someone('author')
    await run(person, (db) => startSession(db, person, NOW))
    await run(person, (db) => startSession(db, person, NOW))
    const { personId } = person
    expect(await run(person, (db) => endSessionsOf(db, person, { personId }, NOW))).toEqual({
      ok: true,
      sessions: 2,
    })
    expect(await sessionsOf(person)).toEqual([])
  })

  it('signs a whole school out, but not whoever does it and not the other school', async () => {
    const { head } = scene.staff
    const [here, there] = [await someone('author'), scene.otherHead]
    for (const actor of [head, here, there]) await run(actor, (db) => startSession(db, actor, NOW))
    const { schoolId } = scene.school
    await run(head, (db) => signEveryoneOut(db, head, { schoolId }, NOW))
    expect(await sessionsOf(here)).toEqual([])
    expect(await sessionsOf(head)).toHaveLength(1)
    expect(await sessionsOf(there)).toHaveLength(1)
    expect(
      await run(head, (db) => signEveryoneOut(db, head, { schoolId: null }, NOW)),
    ).toMatchObject({ kind: 'forbidden' })
    const { administrator: admin } = scene
    await run(admin, (db) => signEveryoneOut(db, admin, { schoolId: null }, NOW))
    expect(await sessionsOf(there)).toEqual([])
  })
})

it('every command leaves its entry, on the person it is about', async () => {
  const alone = await setStaffScene(database)
  const { administrator: admin } = alone
  const person = await addAcross(database, alone.trustId, 'trust_officer')
  const { personId } = person
  await run(admin, (db) => endSessionsOf(db, admin, { personId }, NOW))
  await run(admin, (db) => makePasswordLink(db, admin, { personId }, NOW))
  await run(admin, (db) => recordLeaver(db, admin, { personId, leftOn: TODAY }, NOW))
  await run(admin, (db) => recordReturn(db, admin, { personId }, NOW))
  const about = (await trailOf(database, alone.trustId)).filter((line) => line.endsWith(personId))
  expect(about.map((line) => line.split(' ')[0])).toEqual([
    'sessions.ended',
    'password_link.made',
    'person.left',
    'person.returned',
  ])
})
