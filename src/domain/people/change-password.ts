import { type Database, INSTALLATION } from '../../db/open-database.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import type { ChangePassword } from './forms.ts'
import { refusePassword } from './password-rules.ts'
import { hashPassword, inTurn, isPassword } from './passwords.ts'
import {
  ACCOUNT_LIMIT,
  attemptSubjects,
  countFailure,
  forgetFailures,
  minutesToWait,
} from './sign-in-limit.ts'

/**
 * Change one's own password. Every other session ends, in case somebody else had the old one. Wrong
 * tries count as those of the sign-in do: a session left open must not be a way to guess.
 * @param options.sessionId the session that goes on
 */
export async function changePassword(
  database: Database,
  actor: Actor,
  command: ChangePassword,
  options: { readonly secret: string; readonly sessionId: string; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const person = await database.read(actor.trustId, (db) =>
    db
      .selectFrom('people')
      .select(['email', 'name', 'password_hash'])
      .where('person_id', '=', actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const account = { ...person, given: command.current }
  const wrong = await inTurn(() => refuseCurrent(database, account, options))
  if (wrong) return wrong
  const faulty = refusePassword(command.next, person, 'next')
  if (faulty) return faulty
  if (command.next === command.current) {
    return refuse('This is the password you have now. Choose another.', 'next')
  }
  const passwordHash = await hashPassword(command.next)
  await database.write(actor.trustId, async (db) => {
    await db
      .updateTable('people')
      .set({ password_hash: passwordHash })
      .where('person_id', '=', actor.personId)
      .execute()
    await db
      .deleteFrom('sessions')
      .where('person_id', '=', actor.personId)
      .where('session_id', '!=', options.sessionId)
      .execute()
    await db.deleteFrom('password_links').where('person_id', '=', actor.personId).execute()
    await appendEntry(db, {
      trustId: actor.trustId,
      at: options.now,
      actor: trailName(actor),
      action: 'password.changed',
      schoolId: null,
      subject: `person:${actor.personId}`,
    })
  })
  return { ok: true }
}

async function refuseCurrent(
  database: Database,
  account: {
    readonly email: string | null
    readonly password_hash: string | null
    readonly given: string
  },
  options: { readonly secret: string; readonly now: Date },
): Promise<Refusal | undefined> {
  const { now } = options
  const subjects = attemptSubjects(options.secret, { email: account.email ?? '', address: '' })
  const minutes = await database.read(INSTALLATION, (db) =>
    minutesToWait(db, subjects.account, ACCOUNT_LIMIT, now),
  )
  if (minutes > 0) {
    const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`
    return refuse(`Too many wrong tries. Wait ${wait}, then try again.`, 'current')
  }
  if (account.password_hash && (await isPassword(account.password_hash, account.given))) {
    await database.write(INSTALLATION, (db) => forgetFailures(db, subjects.account))
    return undefined
  }
  await database.write(INSTALLATION, (db) => countFailure(db, subjects.account, now))
  return refuse('That is not the password you have now. Try again.', 'current')
}
