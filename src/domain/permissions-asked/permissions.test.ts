import { beforeAll, describe, expect, it } from 'vitest'
import { type RequestScene, setRequestScene } from '../../../test/support/channel-request-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { PERMISSION_KINDS, type PermissionKind } from '../../vocabulary/asked-permissions.ts'
import type { Answers } from '../channels/index.ts'
import type { Actor } from '../people/index.ts'
import {
  askPermission,
  decidePermission,
  endPermission,
  holdsOn,
  PERMISSION_REGISTERS,
  permissionDigest,
  permissionForReader,
  permissionsAt,
  permissionsWaiting,
  recordPermissionConsent,
  registerOf,
  withdrawPermission,
  writeReply,
} from './index.ts'

const database = await openWorld()
let scene: RequestScene
let teacher: Actor

beforeAll(async () => {
  scene = await setRequestScene(database)
  teacher = scene.teacher
})

const TODAY = '2026-11-20'

/** A complete form of any kind. */
function answersFor(kind: PermissionKind, more: Answers = {}): Answers {
  const complete = registerOf(kind).fields.map(({ name, ask, options }) => {
    if (ask === 'person') return [name, scene.staff.office.personId]
    if (ask === 'channel') return [name, scene.school.page]
    if (ask === 'day') return [name, '2027-07-20']
    if (ask === 'address') return [name, 'https://forum.example/science']
    return [name, ask === 'one' ? (options?.[0]?.value ?? '') : `An answer on ${name}`]
  })
  return { ...Object.fromEntries(complete), ...more }
}

async function ask(kind: PermissionKind, more: Answers = {}, by: Actor = teacher) {
  const command = { schoolId: scene.schoolId, kind, answers: answersFor(kind, more) }
  return database.write(by.trustId, (db) => askPermission(db, by, command, NOW))
}

async function asked(kind: PermissionKind, more: Answers = {}, by: Actor = teacher) {
  const made = await ask(kind, more, by)
  if (!made.ok) throw new Error(made.message)
  return { schoolId: scene.schoolId, kind, permissionId: made.permissionId }
}

type At = Awaited<ReturnType<typeof asked>>

const seenBy = (who: Actor, at: At) =>
  database.read(who.trustId, (db) => permissionForReader(db, who, { ...at, today: TODAY }))

async function decide(by: Actor, at: At, outcome: 'approved' | 'refused', reason = 'Because.') {
  const seen = await seenBy(by, at)
  const contentSha256 = seen ? permissionDigest(seen.permission) : '0'.repeat(64)
  const command = { ...at, outcome, reason, contentSha256 }
  return database.write(by.trustId, (db) => decidePermission(db, by, command, NOW))
}

async function reply(by: Actor, at: At, words: string) {
  const command = { ...at, reply: words }
  return database.write(by.trustId, (db) => writeReply(db, by, command, NOW))
}

const stateOf = async (at: At) => (await seenBy(scene.staff.head, at))?.permission.state

describe('what is asked for', () => {
  it.each(PERMISSION_KINDS)(
    '%s: is refused with a word on each question left open',
    async (kind) => {
      for (const field of registerOf(kind).fields) {
        const refused = await ask(kind, { [field.name]: '' })
        expect(refused).toMatchObject({ ok: false, field: field.name })
      }
    },
  )

  it.each([
    ['brand', ['media_officer', 'head']],
    ['call', ['head']],
    ['outside_site', ['line_manager', 'media_officer', 'head']],
  ] as const)(
    '%s: waits for %j in that order, and then holds until its day',
    async (kind, chain) => {
      const at = await asked(kind)
      for (const [nth, role] of chain.entries()) {
        const others = chain.slice(nth + 1)
        for (const other of others) {
          expect(await decide(scene.staff[other], at, 'approved')).toMatchObject({
            kind: 'forbidden',
          })
        }
        expect(await stateOf(at)).toBe('asked')
        expect(await decide(scene.staff[role], at, 'approved')).toEqual({ ok: true })
      }
      const permission = (await seenBy(teacher, at))?.permission
      expect(permission?.state).toBe('granted')
      if (!permission) return
      expect(holdsOn(permission, '2027-07-20')).toBe(true)
      expect(holdsOn(permission, '2027-07-21')).toBe(false)
    },
  )

  it('is never decided by whoever asks; what the head asks for goes to a governor', async () => {
    const { head, governor, media_officer } = scene.staff
    const at = await asked('brand', {}, head)
    expect(await decide(media_officer, at, 'approved')).toEqual({ ok: true })
    expect(await decide(head, at, 'approved')).toMatchObject({ kind: 'forbidden' })
    expect(await decide(governor, at, 'approved')).toEqual({ ok: true })
    const seen = await seenBy(head, at)
    expect(seen?.decisions.map(({ standing }) => standing)).toEqual(['role', 'stands_in'])
  })

  it('is refused with a reason only, and withdrawn by its asker only', async () => {
    const at = await asked('brand')
    const { media_officer } = scene.staff
    expect(await decide(media_officer, at, 'refused', ' ')).toMatchObject({ field: 'reason' })
    const withdraw = (by: Actor, of: At) =>
      database.write(by.trustId, (db) => withdrawPermission(db, by, of, NOW))
    expect(await withdraw(media_officer, at)).toMatchObject({ kind: 'forbidden' })
    expect(await withdraw(teacher, at)).toEqual({ ok: true })
    expect(await decide(media_officer, at, 'approved')).toMatchObject({ ok: false })
    const other = await asked('brand')
    expect(await decide(media_officer, other, 'refused')).toEqual({ ok: true })
    expect(await stateOf(other)).toBe('refused')
  })

  it('ends at once by whoever oversees it, with a reason, and stays on record', async () => {
    const at = await asked('call')
    await decide(scene.staff.head, at, 'approved')
    const end = (by: Actor, reason: string) =>
      database.write(by.trustId, (db) => endPermission(db, by, { ...at, reason }, NOW))
    expect(await end(scene.staff.office, 'Enough.')).toMatchObject({ kind: 'forbidden' })
    expect(await end(scene.staff.dsl, '  ')).toMatchObject({ field: 'reason' })
    expect(await end(scene.staff.dsl, 'Enough.')).toEqual({ ok: true })
    expect((await seenBy(teacher, at))?.permission).toMatchObject({
      state: 'ended',
      endReason: 'Enough.',
    })
  })

  it('cannot end before today', async () => {
    expect(await ask('brand', { endsOn: '2026-11-19' })).toMatchObject({ field: 'endsOn' })
    expect(await ask('brand', { endsOn: TODAY })).toMatchObject({ ok: true })
  })

  it('holds no password, and leaves no word of itself in the trail', async () => {
    const secret = { purpose: 'Log in to look; the password: Heron42!x' }
    expect(await ask('brand', secret)).toMatchObject({ ok: false, field: 'purpose' })
    const at = await asked('brand', { title: 'A wombat on the crest' })
    await decide(scene.staff.media_officer, at, 'refused', 'No wombats.')
    const entries = await database.read(scene.trustId, (db) =>
      db.selectFrom('trail_entries').selectAll().execute(),
    )
    expect(JSON.stringify(entries)).not.toMatch(/wombat/i)
    expect(await trailOf(database, scene.trustId)).toContain(
      `permission.refused asked_permission:${at.permissionId}`,
    )
  })
})

describe('friends from outside, under outside-contributors', () => {
  it('are vetted by the named person, then approved by the head', async () => {
    const { office, head, dsl } = scene.staff
    const at = await asked('friend')
    expect(await decide(head, at, 'approved')).toMatchObject({ kind: 'forbidden' })
    expect(await decide(office, at, 'approved')).toEqual({ ok: true })
    expect(await decide(dsl, at, 'approved')).toMatchObject({ kind: 'forbidden' })
    expect(await decide(head, at, 'approved')).toEqual({ ok: true })
    const seen = await seenBy(teacher, at)
    expect(seen?.decisions.map(({ role }) => role)).toEqual([null, 'head'])
  })

  it('are not vetted by whoever asks for them', async () => {
    const own = await ask('friend', { vetterId: teacher.personId })
    expect(own).toMatchObject({ ok: false, field: 'vetterId' })
  })

  it.each(['child', 'adult_in_care'])(
    'of the kind %s wait for the agreement of others',
    async (what) => {
      const { office, head } = scene.staff
      const at = await asked('friend', { what })
      const agree = (by: Actor) =>
        database.write(by.trustId, (db) =>
          recordPermissionConsent(db, by, { ...at, consent: 'Mother, form in the office' }, NOW),
        )
      expect(await decide(office, at, 'approved')).toMatchObject({
        ok: false,
        message: expect.stringContaining('agreed'),
      })
      expect(await agree(scene.staff.governor)).toMatchObject({ kind: 'forbidden' })
      expect(await agree(teacher)).toEqual({ ok: true })
      expect(await decide(office, at, 'approved')).toEqual({ ok: true })
      expect(await decide(head, at, 'approved')).toEqual({ ok: true })
    },
  )

  it('need no agreement of others where they are adults', async () => {
    const at = await asked('friend', { what: 'adult' })
    const command = { ...at, consent: 'Nobody' }
    const kept = await database.write(scene.trustId, (db) =>
      recordPermissionConsent(db, teacher, command, NOW),
    )
    expect(kept).toMatchObject({ ok: false })
  })

  it('are seen by those who asked, vet or oversee, and by no one else', async () => {
    const at = await asked('friend')
    const { line_manager, office, governor } = scene.staff
    expect(await seenBy(line_manager, at)).toBeUndefined()
    expect(await seenBy(office, at)).toBeDefined()
    expect(await seenBy(governor, at)).toBeDefined()
    expect(await seenBy(scene.otherHead, at)).toBeUndefined()
    expect(await decide(line_manager, at, 'approved')).toMatchObject({ kind: 'not_found' })
  })
})

describe('media-enquiries', () => {
  it('hold their reply until the head approved these very words', async () => {
    const { head } = scene.staff
    const at = await asked('enquiry')
    expect(await decide(head, at, 'approved')).toMatchObject({
      ok: false,
      message: expect.stringContaining('no reply'),
    })
    expect(await reply(teacher, at, 'We are proud of the fair.')).toEqual({ ok: true })
    const old = await seenBy(head, at)
    await reply(teacher, at, 'We are very proud of the fair.')
    const stale = {
      ...at,
      outcome: 'approved',
      reason: '',
      contentSha256: old ? permissionDigest(old.permission) : '',
    } as const
    const decided = await database.write(head.trustId, (db) =>
      decidePermission(db, head, stale, NOW),
    )
    expect(decided).toMatchObject({ ok: false, kind: 'refused' })
    expect(await decide(head, at, 'approved', '')).toEqual({ ok: true })
    expect(await stateOf(at)).toBe('granted')
    expect(await reply(teacher, at, 'Other words.')).toEqual({ ok: true })
    expect(await stateOf(at)).toBe('asked')
  })

  it('can be logged, answered and approved by the head alone', async () => {
    const { head } = scene.staff
    const at = await asked('enquiry', {}, head)
    await reply(head, at, 'We will ring back.')
    expect(await decide(head, at, 'approved')).toEqual({ ok: true })
  })

  it('are answered by nobody who only works there', async () => {
    const at = await asked('enquiry')
    expect(await reply(scene.staff.office, at, 'Yes.')).toMatchObject({ kind: 'not_found' })
  })
})

describe('the registers', () => {
  it('list what one may read, and what waits for oneself', async () => {
    const [brand, friend] = [await asked('brand'), await asked('friend')]
    const list = (who: Actor, kind: PermissionKind) =>
      database.read(who.trustId, async (db) =>
        (await permissionsAt(db, who, { schoolId: scene.schoolId, kind })).map(
          (one) => one.permissionId,
        ),
      )
    const waiting = (who: Actor) =>
      database.read(who.trustId, async (db) => {
        const at = { schoolIds: [scene.schoolId], today: TODAY }
        return (await permissionsWaiting(db, who, at)).map((one) => one.permissionId)
      })
    const { office, line_manager, media_officer, head } = scene.staff
    expect(await list(line_manager, 'brand')).toContain(brand.permissionId)
    expect(await list(line_manager, 'friend')).toEqual([])
    expect(await list(office, 'friend')).toContain(friend.permissionId)
    expect(await list(head, 'friend')).toContain(friend.permissionId)
    expect(await waiting(media_officer)).toContain(brand.permissionId)
    expect(await waiting(office)).toContain(friend.permissionId)
    expect(await waiting(head)).not.toContain(brand.permissionId)
    expect(await waiting(teacher)).toEqual([])
  })

  it('are not for those who hold no role that may ask', async () => {
    const asking = await ask('brand', {}, scene.staff.governor)
    expect(asking).toMatchObject({ ok: false, kind: 'forbidden' })
  })

  it('stand once each, and every one can be decided, taken back and ended', () => {
    expect(PERMISSION_REGISTERS.map(({ code }) => code)).toEqual([...PERMISSION_KINDS])
    for (const { actions, fields } of PERMISSION_REGISTERS) {
      expect(actions).toEqual(expect.arrayContaining(['approve', 'refuse', 'withdraw', 'end']))
      expect(fields[0].name).toBe('title')
    }
  })
})
