import { beforeAll, describe, expect, it } from 'vitest'
import {
  answer,
  later,
  mayBeShown,
  type Scene,
  setScene,
} from '../../../test/support/consent-scene.ts'
import { NOW } from '../../../test/support/policy.ts'
import { addContact, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import type { Writer } from '../../db/handles.ts'
import { readSessionCookie } from '../people/index.ts'
import {
  type AnswerAsParent,
  answerAsParent,
  closeFamilySession,
  createParentLink,
  type FamilySession,
  familyView,
  findFamilySession,
  liftOwnObjection,
  openParentLink,
  peekParentLink,
  recordConsent,
} from './index.ts'

const database = await openWorld()
let scene: Scene
beforeAll(async () => {
  scene = await setScene(database)
})
const write = <T>(command: (db: Writer) => Promise<T>) => database.write(scene.trustId, command)

async function makeLink(contactId = scene.contactId, now = NOW): Promise<string> {
  const made = await write((db) => createParentLink(db, scene.office, { contactId }, now))
  if (!made.ok) throw new Error(made.message)
  return secretOf(made.token)
}

function secretOf(token: string): string {
  const read = readSessionCookie(token)
  if (read?.trustId !== scene.trustId) throw new Error('The token does not name its trust.')
  return read.secret
}

const open = (secret: string, now = NOW) =>
  write((db) => openParentLink(db, scene.trustId, secret, now))

const session = (secret: string, now = NOW) =>
  database.read(scene.trustId, (db) => findFamilySession(db, secret, now))

async function visit(contactId = scene.contactId, now = NOW): Promise<FamilySession> {
  const opened = await open(await makeLink(contactId, now), now)
  if (!opened.ok) throw new Error(opened.message)
  const family = await session(secretOf(opened.cookie), now)
  if (!family) throw new Error('There is no family session.')
  return family
}

const say = (family: FamilySession, command: Partial<AnswerAsParent>, now = NOW) =>
  write((db) =>
    answerAsParent(
      db,
      family,
      { answer: 'given', channels: 'all', wordingId: scene.wordingId, ...command },
      now,
    ),
  )

describe('a one-time link', () => {
  it('keeps only a digest of its secret', async () => {
    const secret = await makeLink()
    const rows = await database.read(scene.trustId, (db) =>
      db.selectFrom('parent_links').selectAll().execute(),
    )
    expect(rows).not.toHaveLength(0)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('can be looked at any number of times before it is opened, and opened once', async () => {
    const secret = await makeLink()
    const peek = () => database.read(scene.trustId, (db) => peekParentLink(db, secret, NOW))
    expect([await peek(), await peek()]).toEqual([
      { schoolId: scene.schoolId },
      { schoolId: scene.schoolId },
    ])
    const both = await Promise.all([open(secret), open(secret)])
    expect(both.map((one) => one.ok).sort()).toEqual([false, true])
    expect(await peek()).toBeUndefined()
  })

  it('works for 14 days and not a moment longer', async () => {
    const secret = await makeLink()
    const end = NOW.getTime() + 14 * 86_400_000
    expect((await open(secret, new Date(end))).ok).toBe(false)
    expect((await open(secret, new Date(end - 1))).ok).toBe(true)
  })

  it('ends with the next one made for the same person', async () => {
    const first = await makeLink()
    const second = await makeLink()
    expect([(await open(first)).ok, (await open(second)).ok]).toEqual([false, true])
  })

  it('gives one answer for every link that does not work', async () => {
    const used = await makeLink()
    await open(used)
    const lapsed = await open(await makeLink(), later(15 * 24 * 60))
    const answers = [await open(used), lapsed, await open('A'.repeat(43))]
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]).toMatchObject({ ok: false, kind: 'not_found' })
  })

  it('is not made for somebody without parental responsibility', async () => {
    const contactId = await addContact(database, scene.trustId, {
      learnerId: scene.learnerId,
      parentalResponsibility: false,
    })
    const made = await write((db) => createParentLink(db, scene.office, { contactId }, NOW))
    expect(made).toMatchObject({ ok: false, kind: 'refused' })
  })
})

describe('a family session', () => {
  it('lasts an hour, ends when it is closed, and is not opened by the link’s own secret', async () => {
    const secret = await makeLink()
    const opened = await open(secret)
    if (!opened.ok) throw new Error(opened.message)
    const cookie = secretOf(opened.cookie)
    expect(await session(secret)).toBeUndefined()
    expect(await session(cookie, later(59))).toMatchObject({ contactId: scene.contactId })
    expect(await session(cookie, later(60))).toBeUndefined()
    const family = await session(cookie)
    if (!family) throw new Error('There is no family session.')
    await write((db) => closeFamilySession(db, family, later(5)))
    expect(await session(cookie, later(6))).toBeUndefined()
  })
})

describe('answerAsParent()', () => {
  it('takes a yes for all channels, then takes it back, in one step each', async () => {
    scene = await setScene(database)
    const family = await visit()
    expect(await say(family, {})).toEqual({ ok: true, protects: [] })
    expect(await mayBeShown(database, scene, scene.facebook)).toBe(true)
    const back = await say(family, { answer: 'withdraw' }, later(1))
    expect(back).toEqual({ ok: true, protects: [scene.learnerId] })
    expect(await mayBeShown(database, scene, scene.facebook, later(1))).toBe(false)
    const entries = await trailOf(database, scene.trustId)
    expect(entries).toContain(`consent.withdrawn learner:${scene.learnerId}`)
  })

  it('takes a yes for all channels back on one of them and leaves the others', async () => {
    scene = await setScene(database)
    const family = await visit()
    await say(family, {})
    const part: Partial<AnswerAsParent> = { answer: 'withdraw', channels: [scene.facebook] }
    expect(await say(family, part, later(1))).toMatchObject({ protects: [scene.learnerId] })
    expect(await mayBeShown(database, scene, scene.facebook, later(1))).toBe(false)
    expect(await mayBeShown(database, scene, scene.page, later(1))).toBe(true)
  })

  it('takes a yes for one channel back though another yes covers them all', async () => {
    scene = await setScene(database)
    const family = await visit()
    await say(family, {})
    await say(family, { channels: [scene.facebook] }, later(1))
    await say(family, { answer: 'withdraw', channels: [scene.facebook] }, later(2))
    expect(await mayBeShown(database, scene, scene.facebook, later(2))).toBe(false)
    expect(await mayBeShown(database, scene, scene.page, later(2))).toBe(true)
  })

  it('lets a later yes stand again after a no and after taking back', async () => {
    scene = await setScene(database)
    const family = await visit()
    for (const [minute, first] of (['refused', 'withdraw'] as const).entries()) {
      await say(family, {}, later(minute * 10 + 1))
      await say(family, { answer: first }, later(minute * 10 + 2))
      expect(await mayBeShown(database, scene, scene.page, later(minute * 10 + 2))).toBe(false)
      await say(family, {}, later(minute * 10 + 3))
      expect(await mayBeShown(database, scene, scene.page, later(minute * 10 + 3))).toBe(true)
    }
  })

  it('keeps an objection apart, which a yes does not lift', async () => {
    scene = await setScene(database)
    const family = await visit()
    expect(await say(family, { answer: 'object' })).toMatchObject({ protects: [scene.learnerId] })
    await say(family, {}, later(1))
    expect(await mayBeShown(database, scene, scene.page, later(1))).toBe(false)
    const { objections } = await write((db) => familyView(db, family, later(1)))
    const objectionId = objections[0]?.objectionId ?? ''
    expect(objections[0]).toMatchObject({ lawfulBasis: 'public_task', channel: null })
    const lifted = await write((db) => liftOwnObjection(db, family, { objectionId }, later(2)))
    expect(lifted).toEqual({ ok: true, protects: [] })
    expect(await mayBeShown(database, scene, scene.page, later(2))).toBe(true)
  })

  it('says so when there is no yes to take back', async () => {
    scene = await setScene(database)
    const nothing = await say(await visit(), { answer: 'withdraw' })
    expect(nothing).toMatchObject({ ok: false, kind: 'refused' })
  })

  it('takes no yes to words that have changed since, but every no', async () => {
    scene = await setScene(database)
    const family = await visit()
    await write((db) =>
      db
        .updateTable('channels')
        .set({ name: 'Facebook for families' })
        .where('channel_id', '=', scene.facebook)
        .execute(),
    )
    expect((await say(family, {})).ok).toBe(false)
    for (const no of ['refused', 'object'] as const) {
      expect(await say(family, { answer: no })).toMatchObject({ ok: true })
    }
  })

  it('refuses the channel of another school and answers of a parent who lost the right', async () => {
    scene = await setScene(database)
    const elsewhere = await setScene(database)
    const family = await visit()
    expect((await say(family, { channels: [elsewhere.page] })).ok).toBe(false)
    await write((db) =>
      db
        .updateTable('contacts')
        .set({ parental_responsibility: false })
        .where('contact_id', '=', scene.contactId)
        .execute(),
    )
    expect((await say(family, {})).ok).toBe(false)
  })
})

describe('familyView()', () => {
  it('shows a parent their own answers and nothing of the other parent’s', async () => {
    scene = await setScene(database)
    const other = await addContact(database, scene.trustId, {
      learnerId: scene.learnerId,
      name: 'Sam Penhallow',
    })
    const no = answer(scene, { answer: 'refused', giver: { by: 'parent', contactId: other } })
    await write((db) => recordConsent(db, scene.office, no, NOW))
    const family = await visit()
    await say(family, { channels: [scene.page] })
    const view = await write((db) => familyView(db, family, NOW))
    expect(view.channels.map((channel) => [channel.name, channel.own])).toEqual([
      ['Facebook', 'no_answer'],
      ['School page', 'consented'],
    ])
    expect(view.answers).toHaveLength(1)
    expect(JSON.stringify(view)).not.toContain('Sam Penhallow')
    expect(view.wording.wordingId).toBe(scene.wordingId)
  })
})
