import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { beforeAll, describe, expect, it } from 'vitest'
import { NOW } from '../../../test/support/policy.ts'
import {
  addPerson,
  addSchool,
  addTrust,
  openWorld,
  type SmallSchool,
  trailOf,
} from '../../../test/support/small-trust.ts'
import { INSTALLATION } from '../../db/open-database.ts'
import { hashPassword, type SignInResult, signIn } from './index.ts'
import {
  ACCOUNT_LIMIT,
  ADDRESS_LIMIT,
  attemptSubjects,
  countFailure,
  forgetOldAttempts,
} from './sign-in-limit.ts'

const database = await openWorld()
const secret = 'a secret of the tests'
const PASSWORD = 'marmalade tractor lantern'
const hashed = hashPassword(PASSWORD)
const WRONG = {
  ok: false,
  wait: false,
  message: 'That email address and password do not match. Check both and try again.',
}
let school: SmallSchool

beforeAll(async () => {
  school = await addSchool(database, await addTrust(database))
})

/** The mail address of somebody with a password. */
async function account(where: Pick<SmallSchool, 'trustId' | 'schoolId'> = school): Promise<string> {
  const { personId } = await addPerson(database, where, 'author')
  await setPassword(where.trustId, personId, await hashed)
  return `${personId}@larkfield.example`
}

async function setPassword(trustId: string, personId: string, hash: string | null): Promise<void> {
  await database.write(trustId, (db) =>
    db
      .updateTable('people')
      .set({ password_hash: hash })
      .where('person_id', '=', personId)
      .execute(),
  )
}

/** An address of its own for each test, so that none counts for another. */
let last = 0
function newAddress(): string {
  last += 1
  return `192.0.2.${last}`
}

interface Attempt {
  readonly email: string
  readonly password?: string
  readonly address?: string
  readonly now?: Date
}

function attempt({ email, password = 'a guess', address = '198.51.100.1', now = NOW }: Attempt) {
  return signIn(database, { email, password, address }, { secret, now })
}

const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

/** Wrong tries that were made before. */
async function failedBefore(subject: string, times: number): Promise<void> {
  await database.write(INSTALLATION, async (db) => {
    for (let time = 0; time < times; time += 1) await countFailure(db, subject, NOW)
  })
}

const subjectsOf = (email: string, address: string) => attemptSubjects(secret, { email, address })

describe('the limit on wrong tries for one account', () => {
  it('stops the right password, too, until the window ends', async () => {
    const [email, address] = [await account(), newAddress()]
    for (let time = 0; time < ACCOUNT_LIMIT; time += 1) {
      expect(await attempt({ email, address })).toEqual(WRONG)
    }
    const right = { email, address: newAddress(), password: PASSWORD }
    const wait = 'Too many wrong tries. Wait 15 minutes, then try again.'
    expect(await attempt(right)).toEqual({ ok: false, wait: true, message: wait })
    const soon = await attempt({ ...right, now: new Date(minutesOn(15).getTime() - 1) })
    expect(soon).toMatchObject({ message: 'Too many wrong tries. Wait a minute, then try again.' })
    expect(await attempt({ ...right, now: minutesOn(15) })).toMatchObject({ ok: true })
  })

  it('begins anew once its window has ended', async () => {
    const [email, address] = [await account(), newAddress()]
    await failedBefore(subjectsOf(email, address).account, ACCOUNT_LIMIT)
    const later = { email, address, now: minutesOn(16) }
    expect(await attempt(later)).toEqual(WRONG)
    expect(await attempt({ ...later, password: PASSWORD })).toMatchObject({ ok: true })
  })

  it('is forgotten after a success, and the address keeps its own count', async () => {
    const [email, address] = [await account(), newAddress()]
    const { account: subject } = subjectsOf(email, address)
    await failedBefore(subject, ACCOUNT_LIMIT - 1)
    expect(await attempt({ email, address, password: PASSWORD })).toMatchObject({ ok: true })
    await failedBefore(subject, ACCOUNT_LIMIT - 1)
    expect(await attempt({ email, address, password: PASSWORD })).toMatchObject({ ok: true })
  })

  it('holds however the address of the account is written', async () => {
    const [email, address] = [await account(), newAddress()]
    await failedBefore(subjectsOf(email, address).account, ACCOUNT_LIMIT)
    const shouted = { email: email.toUpperCase(), address, password: PASSWORD }
    expect(await attempt(shouted)).toMatchObject({ wait: true })
  })

  it('cannot be got round by many guesses at once', async () => {
    const [email, address] = [await account(), newAddress()]
    const all = await Promise.all(
      Array.from({ length: ACCOUNT_LIMIT + 12 }, () => attempt({ email, address })),
    )
    const checked = all.filter((one) => !one.ok && !one.wait)
    expect(checked.length).toBeLessThan(ACCOUNT_LIMIT + availableParallelism())
    expect(checked.length).toBeGreaterThanOrEqual(ACCOUNT_LIMIT)
  })
})

describe('the limit on wrong tries from one address', () => {
  it('stops every account there, and nobody elsewhere', async () => {
    const [one, other, address] = [await account(), await account(), newAddress()]
    await failedBefore(subjectsOf(one, address).address, ADDRESS_LIMIT - 1)
    expect(await attempt({ email: one, address })).toEqual(WRONG)
    const right = { email: other, password: PASSWORD }
    expect(await attempt({ ...right, address })).toMatchObject({ ok: false, wait: true })
    expect(await attempt({ ...right, address: newAddress() })).toMatchObject({ ok: true })
    expect(await attempt({ ...right, address, now: minutesOn(15) })).toMatchObject({ ok: true })
  })

  it('counts tries on accounts that nobody has', async () => {
    const address = newAddress()
    await failedBefore(subjectsOf('', address).address, ADDRESS_LIMIT - 1)
    expect(await attempt({ email: 'nobody@larkfield.example', address })).toEqual(WRONG)
    const right = { email: await account(), password: PASSWORD, address }
    expect(await attempt(right)).toMatchObject({ wait: true })
  })
})

describe('an account that nobody has', () => {
  /** Every answer that a guesser gets, from the first to the one after the limit. */
  async function answers(email: string): Promise<SignInResult[]> {
    const [address, all] = [newAddress(), [] as SignInResult[]]
    all.push(await attempt({ email, address }))
    await failedBefore(subjectsOf(email, address).account, ACCOUNT_LIMIT - 2)
    for (let time = 0; time < 2; time += 1) all.push(await attempt({ email, address }))
    all.push(await attempt({ email, address, now: minutesOn(15) }))
    return all
  }

  it.each([
    ['was never there', async () => `${randomUUID()}@larkfield.example`],
    [
      'has no password yet',
      async () => `${(await addPerson(database, school, 'author')).personId}@larkfield.example`,
    ],
    [
      'belongs to somebody who left',
      async () => {
        const email = await account()
        await database.write(school.trustId, (db) =>
          db
            .updateTable('people')
            .set({ left_on: '2026-11-01' })
            .where('email', '=', email)
            .execute(),
        )
        return email
      },
    ],
    ['is no address at all', async () => `' or ''=' ${randomUUID()}`],
  ])('that %s is answered like any other', async (_, email) => {
    expect(await answers(await email())).toEqual(await answers(await account()))
  })

  it('is not let in with the right password of before', async () => {
    const email = await account()
    await database.write(school.trustId, (db) =>
      db.updateTable('people').set({ left_on: '2026-11-01' }).where('email', '=', email).execute(),
    )
    expect(await attempt({ email, password: PASSWORD, address: newAddress() })).toEqual(WRONG)
  })
})

describe('signIn()', () => {
  it('lets a person in to the trust whose password they know', async () => {
    const elsewhere = await addSchool(database, await addTrust(database))
    const email = await account()
    const twin = await addPerson(database, elsewhere, 'head')
    await database.write(elsewhere.trustId, (db) =>
      db
        .updateTable('people')
        .set({ email, password_hash: null })
        .where('person_id', '=', twin.personId)
        .execute(),
    )
    await setPassword(elsewhere.trustId, twin.personId, await hashPassword('another one entirely'))
    const address = newAddress()
    for (const [password, trustId] of [
      [PASSWORD, school.trustId],
      ['another one entirely', elsewhere.trustId],
    ] as const) {
      const result = await attempt({ email, password, address })
      expect(result.ok && result.cookie.split('.')[0]).toBe(trustId)
    }
  })

  it('puts every sign-in on the trail, and no wrong try, which would tell who has an account', async () => {
    const email = await account()
    const before = await trailOf(database, school.trustId)
    await attempt({ email, address: newAddress() })
    expect(await trailOf(database, school.trustId)).toEqual(before)
    await attempt({ email, password: PASSWORD, address: newAddress() })
    const added = (await trailOf(database, school.trustId)).slice(before.length)
    expect(added).toEqual([`session.started person:${email.split('@')[0]}`])
  })

  it('keeps neither addresses nor accounts in clear, and none of it for long', async () => {
    const [email, address] = [await account(), newAddress()]
    await attempt({ email, address })
    const rows = await database.read(INSTALLATION, (db) =>
      db.selectFrom('sign_in_attempts').selectAll().execute(),
    )
    expect(JSON.stringify(rows)).not.toContain(email)
    expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.subject))).toBe(true)
    await forgetOldAttempts(database, minutesOn(60))
    const left = await database.read(INSTALLATION, (db) =>
      db.selectFrom('sign_in_attempts').selectAll().execute(),
    )
    expect(left).toEqual([])
  })
})
