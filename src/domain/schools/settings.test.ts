import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { NOW, packNamed } from '../../../test/support/policy.ts'
import { addPerson, openWorld } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import type { Writer } from '../../db/handles.ts'
import { approvalRoute } from '../../policy/index.ts'
import { type Action, mayAny } from '../../vocabulary/actions.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { type Actor, changePerson, nameDeputy } from '../people/index.ts'
import { policyInForce } from '../policies/index.ts'
import { mentionPermissions } from '../posts/mention-permissions.ts'
import type { Refusal } from '../refusal.ts'
import {
  addDevice,
  approveDevice,
  type ChangeSchool,
  changeSchool,
  deviceRule,
  devicesOf,
  dropOwnSetting,
  endMentionPermission,
  mentionPermissionsOf,
  type RecordMention,
  recordMentionPermission,
  retireDevice,
  schoolSettings,
  tightenPolicy,
} from './index.ts'

const database = await openWorld()
let scene: StaffScene

beforeAll(async () => {
  scene = await setStaffScene(database)
})

const TODAY = '2026-11-20'
const run = <T>(actor: Actor, command: (db: Writer) => Promise<T>) =>
  database.write(actor.trustId, command)
type Result = { readonly ok: true } | Refusal

function mention(more: Partial<RecordMention> = {}): RecordMention {
  return {
    schoolId: scene.school.schoolId,
    personId: null,
    name: 'Idris Fennimore',
    givenOn: '2026-11-02',
    lastDay: null,
    evidence: 'Letter of 2 November, in the office file',
    ...more,
  }
}

async function settingsNow(of = scene): Promise<ChangeSchool> {
  const { schoolId } = of.school
  const found = await database.read(of.trustId, (db) => schoolSettings(db, schoolId))
  if (!found) throw new Error('The school has no settings.')
  return {
    schoolId,
    seen: found.seen,
    ...(found.settings as Omit<ChangeSchool, 'schoolId' | 'seen'>),
  }
}

/** The id that a command gave, or the words of its refusal as an error. */
async function made<T extends { readonly ok: true }>(work: Promise<T | Refusal>): Promise<T> {
  const result = await work
  if (!result.ok) throw new Error(result.message)
  return result
}

const ownPhone = (owner: Actor) =>
  made(
    run(owner, (db) =>
      addDevice(
        db,
        owner,
        {
          schoolId: scene.school.schoolId,
          label: 'Phone',
          ownedBy: 'person',
          personId: owner.personId,
        },
        NOW,
      ),
    ),
  )

describe('who may set what: every role, every command', () => {
  const commands: Record<string, [Action, (actor: Actor) => Promise<Result>]> = {
    changeSchool: [
      'school.settings',
      async (actor) => {
        const command = { ...(await settingsNow()), strapline: randomUUID() }
        return run(actor, (db) => changeSchool(db, actor, command, NOW))
      },
    ],
    tightenPolicy: [
      'school.settings',
      (actor) => {
        const { schoolId } = scene.school
        const command = {
          schoolId,
          key: 'post_approver_role',
          roles: ['deputy_head', 'head'],
        } as const
        return run(actor, (db) => tightenPolicy(db, actor, command, NOW))
      },
    ],
    dropOwnSetting: [
      'school.settings',
      (actor) => {
        const { schoolId } = scene.school
        const command = { schoolId, key: 'post_approver_role' } as const
        return run(actor, (db) => dropOwnSetting(db, actor, command, NOW))
      },
    ],
    addDevice: [
      'channel.keep',
      (actor) => {
        const { schoolId } = scene.school
        const device = { schoolId, label: 'Tablet', ownedBy: 'school', personId: null } as const
        return run(actor, (db) => addDevice(db, actor, device, NOW))
      },
    ],
    retireDevice: [
      'channel.keep',
      async (actor) => {
        const { deviceId } = await ownPhone(await addPerson(database, scene.school, 'author'))
        return run(actor, (db) => retireDevice(db, actor, { deviceId }, NOW))
      },
    ],
    recordMentionPermission: [
      'mention.keep',
      (actor) => run(actor, (db) => recordMentionPermission(db, actor, mention(), NOW)),
    ],
    endMentionPermission: [
      'mention.keep',
      async (actor) => {
        const { head } = scene.staff
        const { permissionId } = await made(
          run(head, (db) => recordMentionPermission(db, head, mention(), NOW)),
        )
        return run(actor, (db) => endMentionPermission(db, actor, { permissionId }, NOW))
      },
    ],
  }
  const cases = Object.entries(commands).flatMap(([name, [action]]) =>
    ROLES.map(({ code }) => [name, code, mayAny([code], action)] as const),
  )

  it.each(cases)('%s by %s: %s', async (name, role, allowed) => {
    const result = await commands[name]?.[1](scene.staff[role])
    expect(result?.ok ? 'done' : result?.kind).toBe(allowed ? 'done' : 'forbidden')
  })

  /** What names a thing by its id tells a stranger nothing of it. */
  const namesThing = ['endMentionPermission', 'retireDevice']

  it.each(Object.keys(commands))('%s is refused to the head of another school', async (name) => {
    const kind = namesThing.includes(name) ? 'not_found' : 'forbidden'
    expect(await commands[name]?.[1](scene.otherHead)).toMatchObject({ kind })
  })
})

it('ids of another trust are as if they did not exist', async () => {
  const elsewhere = await setStaffScene(database)
  const { head } = elsewhere.staff
  const { deviceId } = await ownPhone(scene.staff.author)
  const { permissionId } = await made(
    run(scene.staff.head, (db) => recordMentionPermission(db, scene.staff.head, mention(), NOW)),
  )
  const results = await run(head, async (db) => [
    await approveDevice(db, head, { deviceId }, NOW),
    await retireDevice(db, head, { deviceId }, NOW),
    await endMentionPermission(db, head, { permissionId }, NOW),
  ])
  for (const result of results) expect(result).toMatchObject({ ok: false, kind: 'not_found' })
})

describe('changeSchool()', () => {
  it('keeps what changed and names the fields in the trail', async () => {
    const { head } = scene.staff
    const command = {
      ...(await settingsNow()),
      houseRules: 'Be kind.\n\nNo names of children.',
      knownTerms: ['Kingfisher House'],
      confidentialTerms: ['Project Heron'],
      legacyTicksCount: true,
    }
    expect(await run(head, (db) => changeSchool(db, head, command, NOW))).toEqual({
      ok: true,
      changed: ['houseRules', 'knownTerms', 'confidentialTerms', 'legacyTicksCount'],
    })
    const { seen, ...now } = await settingsNow()
    expect({ ...now, seen: command.seen }).toEqual(command)
    expect(await run(head, (db) => changeSchool(db, head, { ...now, seen }, NOW))).toEqual({
      ok: true,
      changed: [],
    })
    const last = await database.read(scene.trustId, (db) =>
      db
        .selectFrom('trail_entries')
        .select('facts')
        .where('action', '=', 'school.changed')
        .orderBy('seq', 'desc')
        .executeTakeFirst(),
    )
    expect(last?.facts).toEqual({
      fields: ['houseRules', 'knownTerms', 'confidentialTerms', 'legacyTicksCount'],
    })
  })

  it('does not overwrite what somebody else saved meanwhile', async () => {
    const { head } = scene.staff
    const opened = await settingsNow()
    const first = { ...opened, strapline: 'Growing together' }
    await run(head, (db) => changeSchool(db, head, first, NOW))
    const second = { ...opened, strapline: 'Learning for life' }
    expect(await run(head, (db) => changeSchool(db, head, second, NOW))).toMatchObject({
      ok: false,
      field: 'seen',
    })
    expect((await settingsNow()).strapline).toBe('Growing together')
  })

  it('lets one of two who save at once win', async () => {
    const { head } = scene.staff
    const opened = await settingsNow()
    const results = await Promise.all(
      ['One', 'Two'].map((strapline) =>
        run(head, (db) => changeSchool(db, head, { ...opened, strapline }, NOW)),
      ),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it('refuses text that holds a password', async () => {
    const { head } = scene.staff
    const command = { ...(await settingsNow()), houseRules: 'The password: Heron42!x' }
    expect(await run(head, (db) => changeSchool(db, head, command, NOW))).toMatchObject({
      ok: false,
      field: 'houseRules',
    })
  })
})

describe('tightenPolicy() and dropOwnSetting()', () => {
  const routeOf = async (of: StaffScene) => {
    const { pack, overrides } = await database.read(of.trustId, (db) =>
      policyInForce(db, of.school.schoolId, TODAY),
    )
    const { steps, publisher } = approvalRoute(pack, 'standard', overrides)
    return [...steps.map((step) => step.anyOf.join('/')), publisher]
  }
  const set = (of: StaffScene, key: 'post_approver_role' | 'publisher_role', roles: Role[]) => {
    const { head } = of.staff
    const { schoolId } = of.school
    return run(head, (db) => tightenPolicy(db, head, { schoolId, key, roles }, NOW))
  }

  it('add an approver to the chain and take it away again', async () => {
    const of = await setStaffScene(database, 'maesteg')
    expect(await routeOf(of)).toEqual(['deputy_head', 'media_officer'])
    expect(await set(of, 'post_approver_role', ['deputy_head', 'head'])).toEqual({ ok: true })
    expect(await routeOf(of)).toEqual(['deputy_head', 'head', 'media_officer'])
    const { head } = of.staff
    const drop = { schoolId: of.school.schoolId, key: 'post_approver_role' } as const
    expect(await run(head, (db) => dropOwnSetting(db, head, drop, NOW))).toEqual({ ok: true })
    expect(await routeOf(of)).toEqual(['deputy_head', 'media_officer'])
  })

  it('set what a silent policy leaves open', async () => {
    const of = await setStaffScene(database, 'cambrian')
    expect(await set(of, 'post_approver_role', ['media_officer'])).toEqual({ ok: true })
    expect(await set(of, 'publisher_role', ['head'])).toEqual({ ok: true })
    expect(await routeOf(of)).toEqual(['media_officer', 'head'])
  })

  it('keep to those who may give permission where that is the policy’s word', async () => {
    const of = await setStaffScene(database, 'societas')
    expect(await set(of, 'post_approver_role', ['head'])).toEqual({ ok: true })
    expect((await routeOf(of)).slice(0, -1)).toEqual(['head'])
  })

  it.each([
    ['take an approver away', 'post_approver_role', ['head']],
    ['change who publishes where the policy says so', 'publisher_role', ['head']],
    ['have nobody approve', 'post_approver_role', []],
    ['have one role approve twice', 'post_approver_role', ['deputy_head', 'head', 'head']],
    ['have a role approve that never decides', 'post_approver_role', ['deputy_head', 'governor']],
    ['have two roles publish', 'publisher_role', ['media_officer', 'head']],
  ] as const)('do not %s', async (_, key, roles) => {
    const of = await setStaffScene(database, 'maesteg')
    expect(await set(of, key, [...roles])).toMatchObject({ ok: false, field: key })
    expect(await routeOf(of)).toEqual(['deputy_head', 'media_officer'])
  })
})

describe('devices', () => {
  async function teacherWithManager() {
    const [teacher, manager] = [
      await addPerson(database, scene.school, 'author'),
      await addPerson(database, scene.school, 'line_manager'),
    ]
    const { head } = scene.staff
    const { name, position, personId } = teacher
    const email = `${personId}@larkfield.example`
    const command = {
      name,
      position,
      personId,
      email,
      kind: 'employee',
      lineManagerId: manager.personId,
    } as const
    await made(run(head, (db) => changePerson(db, head, command, NOW)))
    return { teacher, manager }
  }
  const approve = (actor: Actor, deviceId: string) =>
    run(actor, (db) => approveDevice(db, actor, { deviceId }, NOW))

  it('of a teacher are approved by their own line manager and nobody else', async () => {
    const { teacher, manager } = await teacherWithManager()
    const { deviceId } = await ownPhone(teacher)
    for (const actor of [
      teacher,
      scene.staff.head,
      scene.staff.line_manager,
      scene.staff.media_officer,
    ]) {
      expect(await approve(actor, deviceId)).toMatchObject({ ok: false, kind: 'forbidden' })
    }
    expect(await approve(manager, deviceId)).toEqual({ ok: true })
    expect(await approve(manager, deviceId)).toMatchObject({ ok: false, kind: 'refused' })
    const [device] = (
      await database.read(scene.trustId, (db) => devicesOf(db, scene.school.schoolId))
    ).filter((one) => one.deviceId === deviceId)
    expect(device).toMatchObject({ ownedBy: 'person', approved: { by: manager.name, on: TODAY } })
  })

  it('are approved by the line manager’s deputy, and by the head for whoever has no line manager', async () => {
    const { teacher, manager } = await teacherWithManager()
    const deputy = await addPerson(database, scene.school)
    const cover = {
      schoolId: scene.school.schoolId,
      role: 'line_manager',
      personId: deputy.personId,
      forPersonId: manager.personId,
      fromDate: TODAY,
      lastDay: TODAY,
    } as const
    await made(run(manager, (db) => nameDeputy(db, manager, cover, NOW)))
    const acting: Actor = {
      ...deputy,
      roles: [
        {
          role: 'line_manager',
          schoolId: scene.school.schoolId,
          asCover: true,
          coversFor: manager.personId,
        },
      ],
    }
    expect(await approve(acting, (await ownPhone(teacher)).deviceId)).toEqual({ ok: true })
    const alone = await addPerson(database, scene.school, 'author')
    const { deviceId } = await ownPhone(alone)
    expect(await approve(manager, deviceId)).toMatchObject({ kind: 'forbidden' })
    expect(await approve(scene.staff.head, deviceId)).toEqual({ ok: true })
  })

  it('of people’s own are not taken where the policy does not let them be approved', async () => {
    const of = await setStaffScene(database, 'cambrian')
    const { head } = of.staff
    const device = {
      schoolId: of.school.schoolId,
      label: 'Phone',
      ownedBy: 'person',
      personId: head.personId,
    } as const
    expect(await run(head, (db) => addDevice(db, head, device, NOW))).toMatchObject({
      ok: false,
      field: 'ownedBy',
      message: expect.stringContaining('Your policy does not say'),
    })
  })

  it('can be taken out of use by their owner, once', async () => {
    const owner = await addPerson(database, scene.school, 'author')
    const { deviceId } = await ownPhone(owner)
    const retire = () => run(owner, (db) => retireDevice(db, owner, { deviceId }, NOW))
    expect(await retire()).toEqual({ ok: true })
    expect(await retire()).toMatchObject({ ok: false })
    expect(await approve(scene.staff.head, deviceId)).toMatchObject({ ok: false })
  })
})

describe('permissions to be named', () => {
  const permitted = async (personId: string | null, name: string, today = TODAY) => {
    const ask = await database.read(scene.trustId, (db) =>
      mentionPermissions(db, scene.school.schoolId, today),
    )
    return ask(personId, name)
  }

  it('count from the day they were given to the end of their last day', async () => {
    const { head } = scene.staff
    const name = 'Osian Larkspur'
    const command = mention({ name, givenOn: '2026-11-10', lastDay: '2026-11-25' })
    await made(run(head, (db) => recordMentionPermission(db, head, command, NOW)))
    expect(await permitted(null, name, '2026-11-09')).toBe(false)
    expect(await permitted(null, name, '2026-11-25')).toBe(true)
    expect(await permitted(null, name, '2026-11-26')).toBe(false)
  })

  it('of a colleague stop the moment they are taken back', async () => {
    const { office } = scene.staff
    const colleague = await addPerson(database, scene.school, 'author')
    const command = mention({ personId: colleague.personId, name: '' })
    const { permissionId } = await made(
      run(office, (db) => recordMentionPermission(db, office, command, NOW)),
    )
    expect(await permitted(colleague.personId, 'anything')).toBe(true)
    const end = () =>
      run(colleague, (db) => endMentionPermission(db, colleague, { permissionId }, NOW))
    expect(await end()).toEqual({ ok: true })
    expect(await end()).toMatchObject({ ok: false })
    const list = await database.read(scene.trustId, (db) =>
      mentionPermissionsOf(db, scene.school.schoolId, TODAY),
    )
    const record = list.find((one) => one.permissionId === permissionId)
    expect(record).toMatchObject({ name: colleague.name, ended: true, lastDay: '2026-11-19' })
  })

  it.each([
    ['a day that has not come', { givenOn: '2026-11-21' }, 'givenOn'],
    ['a password in the words', { evidence: 'Mail, password: Heron42!x' }, 'evidence'],
    ['somebody who does not work here', { personId: randomUUID(), name: '' }, 'personId'],
  ])('refuse %s', async (_, more, field) => {
    const { head } = scene.staff
    const result = await run(head, (db) => recordMentionPermission(db, head, mention(more), NOW))
    expect(result).toMatchObject({ ok: false, field })
  })
})

it('the maesteg pack names its approver of devices in its own words', () => {
  expect(deviceRule(packNamed('maesteg'), {})).toMatchObject({
    ownAllowed: true,
    approver: 'line_manager',
    approverSays: 'SLT line manager',
  })
  expect(deviceRule(packNamed('lwlat'), {})).toMatchObject({ ownAllowed: false, approver: 'head' })
})
