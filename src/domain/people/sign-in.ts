import { type Database, INSTALLATION } from '../../db/open-database.ts'
import { appendEntry } from '../trail/index.ts'
import { isPassword, MAX_PASSWORD_LENGTH, pretendToCheck } from './passwords.ts'
import { startSession } from './session.ts'
import {
  ACCOUNT_LIMIT,
  ADDRESS_LIMIT,
  attemptSubjects,
  countFailure,
  forgetFailures,
  minutesToWait,
} from './sign-in-limit.ts'

export interface SignInAttempt {
  readonly email: string
  readonly password: string
  /** Network address of the browser, for the limit per address. */
  readonly address: string
}

export type SignInResult =
  | { readonly ok: true; readonly cookie: string }
  | { readonly ok: false; readonly message: string; readonly wait: boolean }

const WRONG = 'That email address and password do not match. Check both and try again.'

/**
 * Check a mail address and password and start a session. Wrong tries are limited per account and
 * per address; the answer never tells whether the account exists.
 */
export async function signIn(
  database: Database,
  attempt: SignInAttempt,
  options: { readonly secret: string; readonly now: Date },
): Promise<SignInResult> {
  const { now } = options
  const subjects = attemptSubjects(options.secret, attempt)
  const wait = await database.read(INSTALLATION, async (db) =>
    Math.max(
      await minutesToWait(db, subjects.account, ACCOUNT_LIMIT, now),
      await minutesToWait(db, subjects.address, ADDRESS_LIMIT, now),
    ),
  )
  if (wait > 0) {
    const minutes = wait === 1 ? 'a minute' : `${wait} minutes`
    return {
      ok: false,
      wait: true,
      message: `Too many wrong tries. Wait ${minutes}, then try again.`,
    }
  }
  const person = await findPerson(database, attempt)
  if (!person) {
    await database.write(INSTALLATION, async (db) => {
      await countFailure(db, subjects.account, now)
      await countFailure(db, subjects.address, now)
    })
    return { ok: false, wait: false, message: WRONG }
  }
  await database.write(INSTALLATION, (db) => forgetFailures(db, subjects.account))
  const cookie = await database.write(person.trustId, async (db) => {
    const started = await startSession(db, person, now)
    await appendEntry(db, {
      trustId: person.trustId,
      at: now,
      actor: `person:${person.personId}`,
      action: 'session.started',
      schoolId: null,
      subject: `person:${person.personId}`,
    })
    return started
  })
  return { ok: true, cookie }
}

async function findPerson(
  database: Database,
  attempt: SignInAttempt,
): Promise<{ trustId: string; personId: string } | undefined> {
  if (attempt.password.length > MAX_PASSWORD_LENGTH) return undefined
  let checked = false
  for (const trustId of await database.trustsOfEmail(attempt.email)) {
    const person = await database.read(trustId, (db) =>
      db
        .selectFrom('people')
        .select(['person_id', 'password_hash'])
        .where('email', '=', attempt.email.toLowerCase())
        .where('left_on', 'is', null)
        .executeTakeFirst(),
    )
    if (!person?.password_hash) continue
    if (await isPassword(person.password_hash, attempt.password)) {
      return { trustId, personId: person.person_id }
    }
    checked = true
  }
  if (!checked) await pretendToCheck(attempt.password)
  return undefined
}
