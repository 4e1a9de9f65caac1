import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import { addPerson as addAdult, openWorld, trailOf } from '../../../test/support/small-trust.ts'
import { type StaffScene, setStaffScene } from '../../../test/support/staff-scene.ts'
import { londonDate } from '../london-time.ts'
import {
  type Actor,
  actorOfSession,
  changePassword,
  hashPassword,
  makePasswordLink,
  personOfPasswordLink,
  readSessionCookie,
  recordLeaver,
  signIn,
  startSession,
  usePasswordLink,
} from './index.ts'
import { refusePassword } from './password-rules.ts'

const database = await openWorld()
const secret = 'a secret of the tests'
let scene: StaffScene

beforeAll(async () => {
  scene = await setStaffScene(database)
})

const OLD = 'marmalade tractor lantern'
const NEW = 'walnut harbour nine'
const oldHash = hashPassword(OLD)

/** Somebody with a password and one session. */
async function holder(): Promise<{ actor: Actor; email: string; sessionId: string }> {
  const actor = await addAdult(database, scene.school, 'author')
  const cookie = await database.write(actor.trustId, async (db) => {
    await db
      .updateTable('people')
      .set({ password_hash: await oldHash })
      .where('person_id', '=', actor.personId)
      .execute()
    return startSession(db, actor, NOW)
  })
  const session = await sessionOf(actor, cookie)
  return { actor, email: `${actor.personId}@larkfield.example`, sessionId: session ?? '' }
}

async function sessionOf(actor: Actor, cookie: string): Promise<string | undefined> {
  const parts = readSessionCookie(cookie)
  const found = await database.read(actor.trustId, (db) =>
    actorOfSession(db, parts?.secret ?? '', { now: NOW, today: londonDate(NOW) }),
  )
  return found?.session.sessionId
}

const tryToSignIn = (email: string, password: string, now = NOW) =>
  signIn(database, { email, password, address: '192.0.2.1' }, { secret, now })

describe('changePassword()', () => {
  it('takes the new one, ends every other session and keeps this one', async () => {
    const { actor, email, sessionId } = await holder()
    const elsewhere = await database.write(actor.trustId, (db) => startSession(db, actor, NOW))
    const options = { secret, sessionId, now: NOW }
    expect(await changePassword(database, actor, { current: OLD, next: NEW }, options)).toEqual({
      ok: true,
    })
    expect((await tryToSignIn(email, OLD)).ok).toBe(false)
    expect((await tryToSignIn(email, NEW)).ok).toBe(true)
    expect(await sessionOf(actor, elsewhere)).toBeUndefined()
    expect(await trailOf(database, scene.trustId)).toContain(
      `password.changed person:${actor.personId}`,
    )
  })

  it.each([
    ['a wrong present one', { current: 'something else entirely', next: NEW }, 'current'],
    ['the same again', { current: OLD, next: OLD }, 'next'],
    ['one that is too short', { current: OLD, next: 'elevenchars' }, 'next'],
  ])('refuses %s and changes nothing', async (_, command, field) => {
    const { actor, email, sessionId } = await holder()
    const options = { secret, sessionId, now: NOW }
    expect(await changePassword(database, actor, command, options)).toMatchObject({
      ok: false,
      field,
    })
    expect((await tryToSignIn(email, OLD)).ok).toBe(true)
  })

  it('counts wrong tries with those of the sign-in', async () => {
    const { actor, email, sessionId } = await holder()
    const options = { secret, sessionId, now: NOW }
    const guess = { current: 'a guess of some length', next: NEW }
    for (let tries = 0; tries < 8; tries += 1) {
      await changePassword(database, actor, guess, options)
    }
    const right = { current: OLD, next: NEW }
    expect(await changePassword(database, actor, right, options)).toMatchObject({
      ok: false,
      message: expect.stringContaining('Too many wrong tries'),
    })
    expect(await tryToSignIn(email, OLD)).toMatchObject({ ok: false, wait: true })
    const later = new Date(NOW.getTime() + 16 * 60_000)
    const after = { ...options, now: later }
    expect(await changePassword(database, actor, right, after)).toEqual({ ok: true })
  })
})

describe('refusePassword()', () => {
  const person = { email: 'wren.halloway@larkfield.example', name: 'Wren Halloway' }

  it.each([
    ['elevenchars', false],
    ['twelve chars', true],
    ['ééééééééééé', false],
    ['un mot de passe', true],
    ['x'.repeat(201), false],
    ['aaaaaaaaaaaaaa', false],
    ['ababababababab', false],
    ['wren.halloway', false],
    ['WREN.HALLOWAY@larkfield.example', false],
    ['Wren  Halloway', false],
    ['wren halloway lantern', true],
  ])('%s: %s', (password, taken) => {
    const refused = refusePassword(password, person, 'next')
    expect(refused === undefined).toBe(taken)
    if (refused) expect(refused.field).toBe('next')
  })
})

describe('a one-time link', () => {
  async function linkFor(actor: Actor): Promise<string> {
    const { head } = scene.staff
    const made = await database.write(scene.trustId, (db) =>
      makePasswordLink(db, head, { personId: actor.personId }, NOW),
    )
    if (!made.ok) throw new Error(made.message)
    return made.token
  }

  it('sets a password once, and ends the sessions of before', async () => {
    const { actor, email } = await holder()
    const cookie = await database.write(actor.trustId, (db) => startSession(db, actor, NOW))
    const token = await linkFor(actor)
    expect(await personOfPasswordLink(database, token, NOW)).toMatchObject({ name: actor.name })
    const use = { token, password: NEW }
    expect(await usePasswordLink(database, use, NOW)).toEqual({ ok: true })
    expect((await tryToSignIn(email, NEW)).ok).toBe(true)
    expect(await sessionOf(actor, cookie)).toBeUndefined()
    expect(await personOfPasswordLink(database, token, NOW)).toBeUndefined()
    expect(await usePasswordLink(database, use, NOW)).toMatchObject({ kind: 'not_found' })
    expect(await trailOf(database, scene.trustId)).toContain(
      `password.set person:${actor.personId}`,
    )
  })

  it('is used by one of two who come at once', async () => {
    const { actor } = await holder()
    const token = await linkFor(actor)
    const results = await Promise.all(
      [NEW, `${NEW} ten`].map((password) => usePasswordLink(database, { token, password }, NOW)),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
  })

  it('stays good after a password that will not do', async () => {
    const { actor } = await holder()
    const token = await linkFor(actor)
    expect(await usePasswordLink(database, { token, password: 'short' }, NOW)).toMatchObject({
      field: 'password',
    })
    expect(await personOfPasswordLink(database, token, NOW)).toBeDefined()
  })

  it.each([
    [
      'after three days',
      async (actor: Actor) => ({
        token: await linkFor(actor),
        now: new Date(NOW.getTime() + 3 * 86_400_000),
      }),
    ],
    [
      'once a newer one was made',
      async (actor: Actor) => {
        const token = await linkFor(actor)
        await linkFor(actor)
        return { token, now: NOW }
      },
    ],
    [
      'once its person has left',
      async (actor: Actor) => {
        const token = await linkFor(actor)
        const { head } = scene.staff
        const command = { personId: actor.personId, leftOn: '2026-11-20' }
        await database.write(scene.trustId, (db) => recordLeaver(db, head, command, NOW))
        return { token, now: NOW }
      },
    ],
    [
      'in another trust',
      async (actor: Actor) => {
        const token = await linkFor(actor)
        const elsewhere = await setStaffScene(database)
        return { token: token.replace(scene.trustId, elsewhere.trustId), now: NOW }
      },
    ],
    [
      'with a secret that nobody made',
      async () => ({ token: `${scene.trustId}.${'A'.repeat(43)}`, now: NOW }),
    ],
    ['that is no token', async () => ({ token: 'hello', now: NOW })],
  ])('does not work %s', async (_, prepare) => {
    const { actor } = await holder()
    const { token, now } = await prepare(actor)
    expect(await personOfPasswordLink(database, token, now)).toBeUndefined()
    expect(await usePasswordLink(database, { token, password: NEW }, now)).toMatchObject({
      kind: 'not_found',
    })
  })
})
