import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson as addAdult, openWorld } from '../../../test/support/small-trust.ts'
import {
  actorNow,
  appointmentOf,
  type StaffScene,
  setStaffScene,
} from '../../../test/support/staff-scene.ts'
import type { Writer } from '../../db/handles.ts'
import type { Role } from '../../vocabulary/roles.ts'
import type { Refusal } from '../refusal.ts'
import {
  type Actor,
  addPerson,
  appoint,
  endAppointment,
  endCover,
  nameDeputy,
  recordLeaver,
  rolesAt,
} from './index.ts'

const database = await openWorld()
let scene: StaffScene

beforeAll(async () => {
  scene = await setStaffScene(database)
})

const TODAY = '2026-11-20'
const run = <T>(actor: Actor, command: (db: Writer) => Promise<T>) =>
  database.write(actor.trustId, command)

/** Somebody fresh at the first school, for one test alone. */
const someone = (...roles: Role[]) => addAdult(database, scene.school, ...roles)

function messageOf(result: { readonly ok: true } | Refusal): string {
  return result.ok ? 'done' : result.message
}

describe('appoint() and endAppointment()', () => {
  it('give a role from its first day on and take it at once', async () => {
    const head = scene.staff.head
    const person = await someone()
    const { personId } = person
    const { schoolId } = scene.school
    const command = { personId, schoolId, role: 'office', fromDate: '2026-11-21' } as const
    const appointed = await run(head, (db) => appoint(db, head, command, NOW))
    if (!appointed.ok) throw new Error(appointed.message)
    expect((await actorNow(database, person))?.roles).toEqual([])
    const tomorrow = new Date('2026-11-21T09:00:00Z')
    const later = await actorNow(database, person, tomorrow)
    expect(later && rolesAt(later, schoolId)).toEqual(['office'])
    const { appointmentId } = appointed
    const dayAfter = new Date('2026-11-22T09:00:00Z')
    await run(head, (db) => endAppointment(db, head, { appointmentId }, dayAfter))
    expect((await actorNow(database, person, dayAfter))?.roles).toEqual([])
    expect(
      messageOf(await run(head, (db) => endAppointment(db, head, { appointmentId }, dayAfter))),
    ).toContain('ended already')
  })

  it.each([
    ['the same role twice', { role: 'author' }, 'role'],
    ['a trust officer at one school', { role: 'trust_officer' }, 'schoolId'],
    ['a slip of the year', { role: 'office', fromDate: '2062-11-20' }, 'fromDate'],
  ] as const)('refuse %s', async (_, change, field) => {
    const head = scene.staff.head
    const { personId } = await someone('author')
    const { schoolId } = scene.school
    const command = { personId, schoolId, fromDate: TODAY, ...change }
    expect(await run(head, (db) => appoint(db, head, command, NOW))).toMatchObject({
      ok: false,
      field,
    })
  })

  it('nobody appoints themselves', async () => {
    const { administrator } = scene
    const { personId } = administrator
    const command = { personId, schoolId: scene.school.schoolId, fromDate: TODAY } as const
    expect(
      await run(administrator, (db) =>
        appoint(db, administrator, { ...command, role: 'dsl' }, NOW),
      ),
    ).toMatchObject({ ok: false, field: 'personId' })
  })

  it('refuse to leave a school, or the trust, without anyone who can appoint', async () => {
    const alone = await setStaffScene(database)
    const { administrator: admin, otherHead } = alone
    // With an administrator of the trust, a school may lose its head.
    const headship = await appointmentOf(database, otherHead, 'head')
    const { personId } = alone.staff.administrator
    await run(admin, (db) => recordLeaver(db, admin, { personId, leftOn: TODAY }, NOW))
    const adminship = await appointmentOf(database, admin, 'administrator')
    await run(admin, (db) => endAppointment(db, admin, { appointmentId: headship }, NOW))
    expect(
      messageOf(
        await run(admin, (db) => endAppointment(db, admin, { appointmentId: adminship }, NOW)),
      ),
    ).toMatch(/^Nobody would be left who can appoint people at Larkfield School/)
  })
})

describe('nameDeputy() and endCover()', () => {
  const cover = (deputy: Actor, away: Actor, more: Record<string, string> = {}) => ({
    schoolId: scene.school.schoolId,
    role: 'office' as const,
    personId: deputy.personId,
    forPersonId: away.personId,
    fromDate: TODAY,
    lastDay: '2026-11-27',
    ...more,
  })

  it('let a holder name their own deputy, who acts to the end of the last day', async () => {
    const [away, deputy] = [await someone('office'), await someone()]
    expect(await run(away, (db) => nameDeputy(db, away, cover(deputy, away), NOW))).toMatchObject({
      ok: true,
    })
    const lastDay = await actorNow(database, deputy, new Date('2026-11-27T23:00:00Z'))
    expect(lastDay?.roles).toMatchObject([
      { role: 'office', asCover: true, coversFor: away.personId },
    ])
    const nextDay = await actorNow(database, deputy, new Date('2026-11-28T09:00:00Z'))
    expect(nextDay?.roles).toEqual([])
  })

  it.each([
    [
      'oneself as the deputy of oneself',
      async () => {
        const away = await someone('office')
        return [away, away, away] as const
      },
      'personId',
    ],
    [
      'oneself as the deputy of another',
      async () => {
        const head = scene.staff.head
        return [head, head, await someone('office')] as const
      },
      'personId',
    ],
    [
      'somebody who holds the role',
      async () => [scene.staff.head, await someone('office'), await someone('office')] as const,
      'personId',
    ],
    [
      'for somebody who does not hold it',
      async () => [scene.staff.head, await someone(), await someone('author')] as const,
      'forPersonId',
    ],
  ])('refuse %s', async (_, people, field) => {
    const [actor, deputy, away] = await people()
    expect(await run(actor, (db) => nameDeputy(db, actor, cover(deputy, away), NOW))).toMatchObject(
      { ok: false, field },
    )
  })

  it('refuse days that have passed, and the same cover twice', async () => {
    const head = scene.staff.head
    const [away, deputy] = [await someone('office'), await someone()]
    const past = cover(deputy, away, { fromDate: '2026-11-01', lastDay: '2026-11-19' })
    expect(await run(head, (db) => nameDeputy(db, head, past, NOW))).toMatchObject({
      field: 'lastDay',
    })
    await run(head, (db) => nameDeputy(db, head, cover(deputy, away), NOW))
    const again = cover(deputy, away, { fromDate: '2026-11-27', lastDay: '2026-12-04' })
    expect(await run(head, (db) => nameDeputy(db, head, again, NOW))).toMatchObject({
      field: 'personId',
    })
  })

  it('take a line manager by their team, not only by appointment', async () => {
    const head = scene.staff.head
    const [manager, deputy] = [await someone(), await someone()]
    const command = cover(deputy, manager, { role: 'line_manager' })
    const named = () =>
      run(head, (db) => nameDeputy(db, head, { ...command, role: 'line_manager' }, NOW))
    expect(await named()).toMatchObject({ ok: false, field: 'forPersonId' })
    const newcomer = {
      schoolId: scene.school.schoolId,
      name: 'Wren Halloway',
      position: 'Teaching assistant',
      kind: 'employee',
      email: 'wren.halloway@larkfield.example',
      lineManagerId: manager.personId,
    } as const
    await run(head, (db) => addPerson(db, head, newcomer, NOW))
    expect(await named()).toMatchObject({ ok: true })
  })

  it('can be ended by whoever was away, the deputy or the head, and by nobody else', async () => {
    const head = scene.staff.head
    const enders = [
      async (_: Actor, away: Actor) => away,
      async (deputy: Actor) => deputy,
      async () => head,
    ]
    for (const ender of enders) {
      const [away, deputy] = [await someone('office'), await someone()]
      const named = await run(head, (db) => nameDeputy(db, head, cover(deputy, away), NOW))
      if (!named.ok) throw new Error(named.message)
      const { coverId } = named
      const stranger = scene.staff.governor
      expect(await run(stranger, (db) => endCover(db, stranger, { coverId }, NOW))).toMatchObject({
        kind: 'forbidden',
      })
      const actor = await ender(deputy, away)
      expect(await run(actor, (db) => endCover(db, actor, { coverId }, NOW))).toEqual({ ok: true })
      expect((await actorNow(database, deputy))?.roles).toEqual([])
    }
  })
})
