import { type Database, INSTALLATION } from '../../db/open-database.ts'
import { appendEntry } from '../trail/index.ts'
import { inTurn, isPassword, MAX_PASSWORD_LENGTH, pretendToCheck } from './passwords.ts'
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
  const tried = await inTurn(() => tryOnce(database, { ...attempt, subjects }, now))
  if ('ok' in tried) return tried
  const person = tried
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

type Person = { readonly trustId: string; readonly personId: string }

interface Try extends SignInAttempt {
  readonly subjects: ReturnType<typeof attemptSubjects>
}

/** One try, counted before the next one begins. */
async function tryOnce(
  database: Database,
  attempt: Try,
  now: Date,
): Promise<Person | (SignInResult & { readonly ok: false })> {
  const { account, address } = attempt.subjects
  const wait = await database.read(INSTALLATION, async (db) =>
    Math.max(
      await minutesToWait(db, account, ACCOUNT_LIMIT, now),
      await minutesToWait(db, address, ADDRESS_LIMIT, now),
    ),
  )
  if (wait > 0) {
    const minutes = wait === 1 ? 'a minute' : `${wait} minutes`
    const message = `Too many wrong tries. Wait ${minutes}, then try again.`
    return { ok: false, wait: true, message }
  }
  const person = await findPerson(database, attempt)
  await database.write(INSTALLATION, async (db) => {
    if (person) return forgetFailures(db, account)
    await countFailure(db, account, now)
    await countFailure(db, address, now)
  })
  return person ?? { ok: false, wait: false, message: WRONG }
}

async function findPerson(database: Database, attempt: SignInAttempt): Promise<Person | undefined> {
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
