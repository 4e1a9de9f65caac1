import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { channelForm, channelNow, keepWell } from '../../../test/support/channel-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { type PostScene, setPostScene } from '../../../test/support/post-scene.ts'
import { addPerson, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import { type Action, mayAny } from '../../vocabulary/actions.ts'
import { ROLES, type Role } from '../../vocabulary/roles.ts'
import { closeChannel } from '../closing/index.ts'
import { type Actor, recordLeaver } from '../people/index.ts'
import type { Refusal } from '../refusal.ts'
import {
  attest,
  beginClosing,
  type ChangeChannel,
  changeChannel,
  channelTasksOf,
  downloadArchive,
  dropClosing,
  endStaff,
  keepBreaches,
  nameStaff,
  type OpenChannel,
  openChannel,
  publicChannels,
  type RegisterChannel,
  registerChannel,
  registerOf,
  settleTask,
  standingOfChannel,
} from './index.ts'

const database = await openWorld()
let scene: PostScene
beforeAll(async () => {
  scene = await setPostScene(database, 'cambrian')
})

const TODAY = '2026-11-20'
const run = <T>(actor: Actor, command: (db: Writer) => Promise<T>) =>
  database.write(actor.trustId, command)

async function made<T extends { readonly ok: true }>(work: Promise<T | Refusal>): Promise<T> {
  const result = await work
  if (!result.ok) throw new Error(result.message)
  return result
}

function aChannel(more: Partial<OpenChannel> = {}): OpenChannel {
  const name = `Page ${randomUUID()}`
  const address = `https://facebook.example/${randomUUID()}`
  const { schoolId } = scene
  return { schoolId, name, network: 'facebook', audience: 'families', address, ...more }
}

async function opened(more: Partial<OpenChannel> = {}): Promise<string> {
  const { head } = scene
  return (await made(run(head, (db) => openChannel(db, head, aChannel(more), NOW)))).channelId
}

const daysOn = (days: number) => new Date(NOW.getTime() + days * 24 * 3_600_000)
const standing = (channelId: string, now = NOW) =>
  database.read(scene.trustId, (db) => standingOfChannel(db, channelId, now))

async function settleAll(actor: Actor, channelId: string) {
  for (const task of ['tell_audience', 'keep_archive', 'rotate_access', 'end_account'] as const) {
    const command = { channelId, task, state: 'done', words: 'Done and seen.' } as const
    await made(run(actor, (db) => settleTask(db, actor, command, NOW)))
  }
}
const REVIEW = { success: 'met', review: 'Half of the families read it.' } as const

describe('who may do what: every role, every command', () => {
  const commands: Record<string, [Action, (actor: Actor) => Promise<{ readonly ok: boolean }>]> = {
    openChannel: [
      'channel.keep',
      (actor) => run(actor, (db) => openChannel(db, actor, aChannel(), NOW)),
    ],
    registerChannel: [
      'channel.keep',
      (actor) =>
        run(actor, (db) =>
          registerChannel(
            db,
            actor,
            {
              ...aChannel(),
              ownerId: scene.head.personId,
              purpose: 'News',
              recoveryAddress: '',
              opensOn: null,
              closesOn: null,
              staff: [],
              requestId: null,
            },
            NOW,
          ),
        ),
    ],
    changeChannel: [
      'channel.keep',
      async (actor) => {
        const form = await channelForm(scene, await opened())
        return run(actor, (db) => changeChannel(db, actor, { ...form, purpose: 'News' }, NOW))
      },
    ],
    nameStaff: [
      'channel.keep',
      async (actor) => {
        const channelId = await opened()
        const { personId } = scene.author
        return run(actor, (db) =>
          nameStaff(db, actor, { channelId, personId, part: 'moderator' }, NOW),
        )
      },
    ],
    attest: [
      'channel.keep',
      async (actor) => {
        const channelId = await opened()
        const command = { channelId, kind: 'mfa', setting: null, seen: 'On.' } as const
        return run(actor, (db) => attest(db, actor, command, NOW))
      },
    ],
    beginClosing: [
      'channel.keep',
      async (actor) => {
        const channelId = await opened()
        return run(actor, (db) => beginClosing(db, actor, { channelId, reason: 'Unused.' }, NOW))
      },
    ],
    downloadArchive: [
      'channel.keep',
      async (actor) => {
        const channelId = await opened()
        return run(actor, (db) => downloadArchive(db, actor, { channelId }, NOW))
      },
    ],
  }
  const staff = new Map<Role, Actor>()
  beforeAll(async () => {
    for (const { code } of ROLES) staff.set(code, await addPerson(database, scene, code))
  })
  const cases = Object.entries(commands).flatMap(([name, [action]]) =>
    ROLES.map(({ code }) => [name, code, mayAny([code], action)] as const),
  )

  it.each(cases)('%s by %s: %s', async (name, role, allowed) => {
    const actor = staff.get(role)
    if (!actor) throw new Error('Nobody holds it.')
    const result = await commands[name]?.[1](actor)
    expect(result?.ok).toBe(allowed)
    if (!allowed) expect(result).toMatchObject({ kind: 'forbidden' })
  })

  it('whoever answers for a channel keeps it, and its administrators tend it', async () => {
    const channelId = await opened()
    const [owner, helper] = [
      await addPerson(database, scene, 'author'),
      await addPerson(database, scene, 'author'),
    ]
    const form = { ...(await channelForm(scene, channelId)), ownerId: owner.personId }
    await made(run(scene.head, (db) => changeChannel(db, scene.head, form, NOW)))
    const named = { channelId, personId: helper.personId, part: 'administrator' } as const
    await made(run(owner, (db) => nameStaff(db, owner, named, NOW)))
    const look = { channelId, kind: 'mfa', setting: null, seen: 'It is on.' } as const
    await made(run(helper, (db) => attest(db, helper, look, NOW)))
    const other = { channelId, personId: owner.personId, part: 'moderator' } as const
    expect(await run(helper, (db) => nameStaff(db, helper, other, NOW))).toMatchObject({
      kind: 'forbidden',
    })
  })

  it('to another trust nothing of it exists', async () => {
    const elsewhere = await setPostScene(database, 'cambrian')
    const channelId = scene.facebook
    const { head } = elsewhere
    const found = await run(head, async (db) => [
      await beginClosing(db, head, { channelId, reason: 'x' }, NOW),
      await downloadArchive(db, head, { channelId }, NOW),
      await attest(db, head, { channelId, kind: 'mfa', setting: null, seen: 'x' }, NOW),
      await nameStaff(db, head, { channelId, personId: head.personId, part: 'moderator' }, NOW),
      await endStaff(db, head, { channelId, channelStaffId: randomUUID() }, NOW),
    ])
    for (const one of found) expect(one).toMatchObject({ ok: false, kind: 'not_found' })
    expect(await run(head, (db) => standingOfChannel(db, channelId, NOW))).toBeUndefined()
  })
})

describe('openChannel()', () => {
  it('keeps each account once while it is open', async () => {
    const { head } = scene
    const first = aChannel({ name: 'Sports page' })
    const channelId = await opened(first)
    const open = (more: Partial<OpenChannel>) =>
      run(head, (db) => openChannel(db, head, aChannel(more), NOW))
    expect(await open({ name: ' sports PAGE' })).toMatchObject({ field: 'name' })
    expect(await open({ address: first.address.toUpperCase() })).toMatchObject({ field: 'address' })
    expect(await open({ network: 'hosted', audience: 'public', address: '' })).toMatchObject({
      field: 'network',
    })
    await made(run(head, (db) => beginClosing(db, head, { channelId, reason: 'Done.' }, NOW)))
    await settleAll(head, channelId)
    await made(run(head, (db) => closeChannel(db, head, { channelId, ...REVIEW }, NOW)))
    expect(await open({ name: 'Sports page', address: first.address })).toMatchObject({ ok: true })
    const all = await database.read(scene.trustId, (db) => registerOf(db, [scene.schoolId], NOW))
    const same = all.filter((one) => one.address === first.address)
    expect(same.map((one) => one.closedOn)).toEqual([null, TODAY])
  })

  it('gives a channel that was there before a fortnight to bring what is missing', async () => {
    const channelId = await opened()
    const now = await standing(channelId)
    expect(now?.state).toBe('warned')
    expect(now?.breaches.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['owner', 'administrators', 'moderators', 'mfa', 'exit_plan']),
    )
    expect(new Set(now?.breaches.map(({ freezesOn }) => freezesOn))).toEqual(
      new Set(['2026-12-04', null]),
    )
    expect((await standing(channelId, daysOn(13)))?.state).toBe('warned')
    expect((await standing(channelId, daysOn(14)))?.state).toBe('frozen')
  })

  it('puts what is missing into the trail at once', async () => {
    const channelId = await opened()
    const trail = await trailOf(database, scene.trustId)
    expect(trail).toContain(`channel.breached channel:${channelId}`)
  })
})

describe('registerChannel()', () => {
  const aRegistered = async (more: Partial<RegisterChannel> = {}): Promise<RegisterChannel> => ({
    ...aChannel(),
    ownerId: scene.head.personId,
    purpose: 'News for families',
    recoveryAddress: 'office@larkfield.example',
    opensOn: null,
    closesOn: null,
    staff: [],
    requestId: randomUUID(),
    ...more,
  })

  it('keeps owner, staff and request, each person once a part', async () => {
    const { head, author, publisher } = scene
    const staff = [
      { personId: author.personId, part: 'moderator' },
      { personId: author.personId, part: 'moderator' },
      { personId: publisher.personId, part: 'administrator' },
      { personId: author.personId, part: 'administrator' },
    ] as const
    const command = await aRegistered({ staff })
    const { channelId } = await made(run(head, (db) => registerChannel(db, head, command, NOW)))
    const found = await channelNow(scene, channelId)
    expect(found).toMatchObject({ ownerId: head.personId, requestId: command.requestId })
    expect(found.staff.map(({ part }) => part).sort()).toEqual([
      'administrator',
      'administrator',
      'moderator',
    ])
  })

  it('refuses whoever left since the form was written, by name', async () => {
    const { head } = scene
    const leaver = await addPerson(database, scene, 'author')
    const leaving = { personId: leaver.personId, leftOn: TODAY }
    await made(run(head, (db) => recordLeaver(db, head, leaving, NOW)))
    const staff = [{ personId: leaver.personId, part: 'moderator' }] as const
    const command = await aRegistered({ staff })
    expect(await run(head, (db) => registerChannel(db, head, command, NOW))).toMatchObject({
      ok: false,
      message: expect.stringContaining('Morgan Ashdown'),
    })
  })
})

describe('changeChannel()', () => {
  const change = async (channelId: string, more: Partial<ChangeChannel>) => {
    const form = { ...(await channelForm(scene, channelId)), ...more }
    return run(scene.head, (db) => changeChannel(db, scene.head, form, NOW))
  }

  it('keeps what changed, names the fields in the trail and mends what that mends', async () => {
    const channelId = await opened()
    const changed = await change(channelId, {
      exitPlan: 'Delete it.',
      ownerId: scene.head.personId,
    })
    expect(changed).toEqual({ ok: true, changed: ['ownerId', 'exitPlan'] })
    const { breaches } = (await standing(channelId)) ?? { breaches: [] }
    expect(breaches.map(({ rule }) => rule)).not.toContain('owner')
    const trail = await trailOf(database, scene.trustId)
    expect(trail.filter((one) => one === `channel.mended channel:${channelId}`)).toHaveLength(2)
  })

  it('is refused to whoever was slower, with nothing lost', async () => {
    const channelId = await opened()
    const form = await channelForm(scene, channelId)
    await made(change(channelId, { purpose: 'First' }))
    const second = { ...form, purpose: 'Second' }
    expect(await run(scene.head, (db) => changeChannel(db, scene.head, second, NOW))).toMatchObject(
      { ok: false, field: 'seen' },
    )
    expect((await channelNow(scene, channelId)).purpose).toBe('First')
  })

  it.each(['passwordLocation', 'purpose', 'exitPlan', 'successMeasures', 'houseRules'] as const)(
    'takes no password in %s',
    async (field) => {
      const channelId = await opened()
      const secret = 'password: Tr0ub4dor&3'
      expect(await change(channelId, { [field]: secret })).toMatchObject({ ok: false, field })
    },
  )

  it('wants an owner who works there, an address of its own, and none for the school’s page', async () => {
    const channelId = await opened()
    const stranger = (await setPostScene(database, 'cambrian', scene.trustId)).author
    expect(await change(channelId, { ownerId: stranger.personId })).toMatchObject({
      field: 'ownerId',
    })
    expect(await change(channelId, { address: 'http://x.example' })).toMatchObject({
      field: 'address',
    })
    expect(await change(scene.page, { address: 'https://x.example/a' })).toMatchObject({
      field: 'address',
    })
    expect(await change(channelId, { name: 'Facebook' })).toMatchObject({ field: 'name' })
  })
})

describe('people of a channel', () => {
  it('are named once, end today, and their access is asked about', async () => {
    const channelId = await opened()
    const { head, author } = scene
    const named = { channelId, personId: author.personId, part: 'administrator' } as const
    await made(run(head, (db) => nameStaff(db, head, named, NOW)))
    expect(await run(head, (db) => nameStaff(db, head, named, NOW))).toMatchObject({
      field: 'personId',
    })
    const [member] = (await channelNow(scene, channelId)).staff
    const ending = { channelId, channelStaffId: member?.channelStaffId ?? '' }
    await made(run(head, (db) => endStaff(db, head, ending, NOW)))
    expect(await run(head, (db) => endStaff(db, head, ending, NOW))).toMatchObject({ ok: false })
    const rules = async () =>
      (await standing(channelId))?.breaches.filter(({ frozen }) => frozen).map(({ rule }) => rule)
    expect(await rules()).toEqual(['administrators'])
    const found = await standing(channelId)
    expect(found?.breaches.map(({ rule }) => rule)).toContain('access')
    const look = { channelId, kind: 'access', setting: null, seen: 'Removed.' } as const
    await made(run(head, (db) => attest(db, head, look, NOW)))
    const after = await standing(channelId)
    expect(after?.breaches.map(({ rule }) => rule)).not.toContain('access')
  })

  it('who leave are missed the same day, with no job in between', async () => {
    const channelId = await opened()
    await keepWell(scene, channelId)
    expect((await standing(channelId))?.state).toBe('good')
    const staff = (await channelNow(scene, channelId)).staff
    const personIds = [...new Set(staff.map(({ personId }) => personId))]
    for (const personId of personIds) {
      const leaving = { personId, leftOn: TODAY }
      const left = await made(run(scene.head, (db) => recordLeaver(db, scene.head, leaving, NOW)))
      expect(left.ended.channels).toBe(2)
    }
    const found = await standing(channelId)
    expect(found?.state).toBe('frozen')
    expect(found?.breaches[0]).toMatchObject({ rule: 'administrators', since: TODAY })
  })

  it('without the training that the policy asks for do not count', async () => {
    const other = await setPostScene(database, 'oldchurch')
    await keepWell(other, other.facebook)
    const found = await channelNow(other, other.facebook)
    expect(found.standing?.breaches.map(({ rule }) => rule)).toEqual([
      'administrators',
      'moderators',
    ])
    expect(found.standing?.breaches[0]?.clauses).toContain('oldchurch:14.5b')
  })
})

describe('keepBreaches()', () => {
  it('puts on record once what is amiss and once that it is mended', async () => {
    const other = await setPostScene(database, 'cambrian')
    await keepWell(other, other.facebook)
    const look = (now = NOW) =>
      database.write(other.trustId, (db) =>
        keepBreaches(db, { trustId: other.trustId, channelIds: [other.facebook] }, now),
      )
    expect(await look()).toEqual({ opened: 0, mended: 0 })
    const form = { ...(await channelForm(other, other.facebook)), closesOn: '2026-11-25' }
    await made(run(other.head, (db) => changeChannel(db, other.head, form, NOW)))
    expect(await look(daysOn(6))).toEqual({ opened: 1, mended: 0 })
    expect(await look(daysOn(7))).toEqual({ opened: 0, mended: 0 })
    const later = { ...(await channelForm(other, other.facebook)), closesOn: null }
    await made(run(other.head, (db) => changeChannel(db, other.head, later, daysOn(8))))
    expect(await look(daysOn(8))).toEqual({ opened: 0, mended: 0 })
    const trail = await trailOf(database, other.trustId)
    const of = (action: string) =>
      trail.filter((one) => one === `${action} channel:${other.facebook}`)
    expect(of('channel.breached').length).toBe(of('channel.mended').length)
  })

  it('of two looks at the same moment keeps one', async () => {
    const other = await setPostScene(database, 'cambrian')
    const look = () =>
      database.write(other.trustId, (db) =>
        keepBreaches(db, { trustId: other.trustId, schoolIds: [other.schoolId] }, NOW),
      )
    const [a, b] = await Promise.all([look(), look()])
    const rows = await database.read(other.trustId, (db) =>
      db.selectFrom('channel_breaches').selectAll().execute(),
    )
    expect(a.opened + b.opened).toBe(rows.length)
  })
})

describe('closing a channel', () => {
  it('waits for every task, and judges what it was for', async () => {
    const channelId = await opened()
    const { head } = scene
    const close = () => run(head, (db) => closeChannel(db, head, { channelId, ...REVIEW }, NOW))
    expect(await close()).toMatchObject({ message: expect.stringContaining('Begin') })
    const begin = { channelId, reason: 'Nobody reads it.' }
    await made(run(head, (db) => beginClosing(db, head, begin, NOW)))
    expect(await run(head, (db) => beginClosing(db, head, begin, NOW))).toMatchObject({ ok: false })
    expect((await standing(channelId))?.state).toBe('warned')
    expect(await close()).toMatchObject({ message: expect.stringContaining('every task') })
    await settleAll(head, channelId)
    expect((await standing(channelId))?.breaches[0]).toMatchObject({
      rule: 'closing',
      frozen: true,
    })
    expect(await close()).toMatchObject({ ok: true, posts: 0 })
    const found = await channelNow(scene, channelId)
    expect(found).toMatchObject({ closedOn: TODAY, standing: null })
    expect(found.closure).toMatchObject({ success: 'met' })
    const archive = found.closure?.settled.find(({ task }) => task === 'keep_archive')
    const taken = await made(run(head, (db) => downloadArchive(db, head, { channelId }, NOW)))
    expect(archive?.fileSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.parse(taken.file)).toMatchObject({ posts: [] })
    expect(await close()).toMatchObject({ message: expect.stringContaining('closed') })
  })

  it('can be given up, and begun again from nothing', async () => {
    const channelId = await opened()
    const { head } = scene
    const begin = () =>
      run(head, (db) => beginClosing(db, head, { channelId, reason: 'Unused.' }, NOW))
    await made(begin())
    const task = { channelId, task: 'tell_audience', state: 'given_up', words: 'None.' } as const
    await made(run(head, (db) => settleTask(db, head, task, NOW)))
    expect(await run(head, (db) => settleTask(db, head, task, NOW))).toMatchObject({ ok: false })
    await made(run(head, (db) => dropClosing(db, head, { channelId }, NOW)))
    expect((await standing(channelId))?.breaches.map(({ rule }) => rule)).not.toContain('closing')
    await made(begin())
    expect((await channelNow(scene, channelId)).closure?.settled).toEqual([])
  })

  it('asks nothing about an account of the school’s own page', async () => {
    const other = await setPostScene(database, 'cambrian')
    const { head, page: channelId } = other
    await made(run(head, (db) => beginClosing(db, head, { channelId, reason: 'x' }, NOW)))
    const task = { channelId, task: 'end_account', state: 'done', words: 'x' } as const
    expect(await run(head, (db) => settleTask(db, head, task, NOW))).toMatchObject({ ok: false })
  })
})

describe('what others learn of it', () => {
  it('is tasks for those who keep it, answer for it or run it, and for nobody else', async () => {
    const other = await setPostScene(database, 'cambrian')
    const tasks = (actor: Actor) =>
      database.read(other.trustId, (db) => channelTasksOf(db, actor, NOW))
    expect((await tasks(other.head)).channels).toHaveLength(2)
    expect((await tasks(other.author)).channels).toEqual([])
    const { author, facebook: channelId, head } = other
    const named = { channelId, personId: author.personId, part: 'administrator' } as const
    await made(run(head, (db) => nameStaff(db, head, named, NOW)))
    expect((await tasks(author)).channels.map((one) => one.channelId)).toEqual([channelId])
  })

  it('is a public list with roles and no names, and closed ones for a year', async () => {
    const other = await setPostScene(database, 'cambrian')
    const { head, facebook: channelId } = other
    const form = { ...(await channelForm(other, channelId)), ownerId: head.personId }
    await made(run(head, (db) => changeChannel(db, head, form, NOW)))
    const list = (today: string) =>
      database.read(other.trustId, (db) => publicChannels(db, other.schoolId, today))
    const [facebook, page] = await list(TODAY)
    expect(page).toMatchObject({ network: 'hosted', ownerRole: null })
    expect(facebook).toMatchObject({ name: 'Facebook', ownerRole: 'head', closedOn: null })
    await made(run(head, (db) => beginClosing(db, head, { channelId, reason: 'x' }, NOW)))
    await settleAll(head, channelId)
    await made(run(head, (db) => closeChannel(db, head, { channelId, ...REVIEW }, NOW)))
    expect((await list('2027-11-19')).map(({ closedOn }) => closedOn)).toEqual([null, TODAY])
    expect((await list('2027-11-20')).map(({ closedOn }) => closedOn)).toEqual([null])
  })
})
