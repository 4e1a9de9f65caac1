import { beforeEach, describe, expect, it } from 'vitest'
import { type RequestScene, setRequestScene } from '../../../test/support/channel-request-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, signedIn } from '../../../test/support/small-trust.ts'
import { openWeb } from '../../../test/support/web.ts'
import type { Writer } from '../../db/handles.ts'
import type { Answers } from '../channels/index.ts'
import type { Actor } from '../people/index.ts'
import {
  askPermission,
  decidePermission,
  endPermission,
  friendsOf,
  permissionDigest,
  permissionForReader,
} from './index.ts'

const database = await openWorld()
const TODAY = '2026-11-20'
let scene: RequestScene
beforeEach(async () => {
  scene = await setRequestScene(database)
})

const act = <T>(work: (db: Writer) => Promise<T>) => database.write(scene.trustId, work)

async function ask(more: Answers = {}) {
  const answers = {
    title: 'Wexbourne Museum',
    what: 'organisation',
    channelId: scene.school.page,
    adds: 'Photos of old tools.',
    found: 'They wrote to us.',
    vetterId: scene.staff.office.personId,
    endsOn: '2027-07-20',
    ...more,
  }
  const { schoolId } = scene
  return act((db) => askPermission(db, scene.teacher, { schoolId, kind: 'friend', answers }, NOW))
}

async function asked(more: Answers = {}) {
  const made = await ask(more)
  if (!made.ok) throw new Error(made.message)
  return { schoolId: scene.schoolId, kind: 'friend', permissionId: made.permissionId } as const
}

type At = Awaited<ReturnType<typeof asked>>

async function seen(by: Actor, at: At) {
  const view = await act((db) => permissionForReader(db, by, { ...at, today: TODAY }))
  if (!view) throw new Error('It is not there to be read.')
  return view
}

async function granted(more: Answers = {}): Promise<At> {
  const at = await asked(more)
  for (const by of [scene.staff.office, scene.staff.head]) {
    const contentSha256 = permissionDigest((await seen(by, at)).permission)
    const decision = { ...at, contentSha256, outcome: 'approved', reason: 'Known to us.' } as const
    const done = await act((db) => decidePermission(db, by, decision, NOW))
    if (!done.ok) throw new Error(done.message)
  }
  return at
}

const friends = (channelId: string, today = TODAY) =>
  act((db) => friendsOf(db, { schoolId: scene.schoolId, channelId }, today))

describe('the channel of a friend', () => {
  it('is one of the open channels on the register, and is shown by its name', async () => {
    const at = await asked()
    expect((await seen(scene.staff.head, at)).channel).toEqual({
      channelId: scene.school.page,
      name: 'School page',
    })
    const web = await openWeb(database)
    const address = `/schools/${scene.school.slug}/permissions/friends`
    const head = await signedIn(database, scene.staff.head)
    const form = await (await web.get(`${address}/new`, head)).text()
    expect(form).toContain(`<option value="${scene.school.facebook}"`)
    expect(form).not.toContain(scene.other.facebook)
    const page = await (await web.get(`${address}/${at.permissionId}`, head)).text()
    expect(page).toContain('School page')
  })

  it.each([
    ['left open', () => ''],
    ['described in words', () => 'The Facebook page'],
    ['of another school', () => scene.other.page],
    ['on no register', () => '00000000-0000-4000-8000-000000000000'],
  ])('is refused where it is %s', async (_, chosen) => {
    expect(await ask({ channelId: chosen() })).toMatchObject({ ok: false, field: 'channelId' })
  })

  it('is refused where it was closed meanwhile', async () => {
    await act((db) =>
      db
        .updateTable('channels')
        .set({ status: 'closed', closed_on: TODAY })
        .where('channel_id', '=', scene.school.page)
        .execute(),
    )
    expect(await ask()).toMatchObject({
      ok: false,
      field: 'channelId',
      message: 'This channel is not open any more. Choose another',
    })
  })

  it('lists its friends while they may add to it, and nobody else’s', async () => {
    const at = await granted()
    await asked({ title: 'Not approved yet' })
    expect(await friends(scene.school.page)).toEqual([
      { permissionId: at.permissionId, name: 'Wexbourne Museum', endsOn: '2027-07-20' },
    ])
    expect(await friends(scene.school.facebook)).toEqual([])
    expect(await friends(scene.school.page, '2027-07-21')).toEqual([])
    const web = await openWeb(database)
    const page = `/channels/${scene.school.page}`
    const shownTo = async (actor: Actor) =>
      (await (await web.get(page, await signedIn(database, actor))).text()).includes('Wexbourne')
    expect(await shownTo(scene.staff.head)).toBe(true)
    expect(await shownTo(scene.teacher)).toBe(false)
    await act((db) => endPermission(db, scene.staff.head, { ...at, reason: 'They left.' }, NOW))
    expect(await friends(scene.school.page)).toEqual([])
  })
})

describe('a friend whose channel was described in words', () => {
  const WORDS = 'The garden diary: photos of tools.'

  async function described(): Promise<At> {
    const at = await asked()
    const {
      channelId: _,
      adds: __,
      ...others
    } = (await seen(scene.staff.head, at)).permission.answers
    await act((db) =>
      db
        .updateTable('asked_permissions')
        .set({ answers: JSON.stringify({ ...others, where: WORDS }) })
        .where('permission_id', '=', at.permissionId)
        .execute(),
    )
    return at
  }

  it('is read as it was asked, and can still be decided on', async () => {
    const at = await described()
    const web = await openWeb(database)
    const address = `/schools/${scene.school.slug}/permissions/friends/${at.permissionId}`
    const page = await (await web.get(address, await signedIn(database, scene.staff.head))).text()
    expect(page).toContain('To which channel, and what will they add?')
    expect(page).toContain(WORDS)
    expect(page).not.toContain('What will they add?</dt>')
    const by = scene.staff.office
    const contentSha256 = permissionDigest((await seen(by, at)).permission)
    const decision = { ...at, contentSha256, outcome: 'approved', reason: '' } as const
    expect(await act((db) => decidePermission(db, by, decision, NOW))).toEqual({ ok: true })
  })

  it('has the digest that was approved then', async () => {
    const { permission } = await seen(scene.staff.head, await described())
    const changed = { ...permission, answers: { ...permission.answers, where: 'Elsewhere.' } }
    expect(permissionDigest(changed)).not.toBe(permissionDigest(permission))
  })
})
