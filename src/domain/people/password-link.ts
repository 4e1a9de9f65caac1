import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import type { Database } from '../../db/open-database.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry, type TrailActor } from '../trail/index.ts'
import { type Actor, trailName } from './actor.ts'
import { type KeptPerson, personKeptBy } from './keepers.ts'
import { refusePassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { refuseWithoutEmail } from './refuse-without-email.ts'
import { readSessionCookie } from './session.ts'

/** A new colleague may be away for a weekend; a link in a drawer must not work for ever. */
const VALID_MS = 3 * 24 * 3_600_000

/**
 * Make a one-time link with which a person sets their password. Whoever makes it hands it on by a way
 * they trust and never learns the password. A link made before stops working.
 * @returns the token, to be shown once: only its digest is kept
 */
export async function makePasswordLink(
  db: Writer,
  actor: Actor,
  command: { readonly personId: string },
  now: Date,
): Promise<{ readonly ok: true; readonly token: string; readonly expiresAt: Date } | Refusal> {
  const { personId } = command
  const found = await personToLink(db, actor, personId, now)
  if (!found.ok) return found
  const { trustId } = actor
  const by = { personId: actor.personId, name: trailName(actor) }
  return keepLink(db, { trustId, personId, schoolId: found.person.schoolId, by }, now)
}

/** The adult for whom this actor may have a link made. */
export async function personToLink(
  db: Reader,
  actor: Actor,
  personId: string,
  now: Date,
): Promise<{ readonly ok: true; readonly person: KeptPerson } | Refusal> {
  const found = await personKeptBy(db, actor, personId, now)
  if (!found.ok) return found
  if (found.person.leftOn) {
    return refuse('This adult has left. Record that they came back first, if they did.')
  }
  const noAddress = refuseWithoutEmail(found.person, 'email')
  if (noAddress) return noAddress
  if (personId === actor.personId) {
    return refuse('Change your own password under “Your account”, with the one you have now.')
  }
  return found
}

/**
 * Make the link that somebody had sent by mail, at the moment at which it goes out.
 * @param askedBy whoever had it sent
 */
export async function makeMailedLink(
  db: Writer,
  link: { readonly trustId: string; readonly personId: string; readonly askedBy: string },
  now: Date,
): Promise<string> {
  const { trustId, personId, askedBy } = link
  const by = { personId: askedBy, name: `person:${askedBy}` } as const
  return (await keepLink(db, { trustId, personId, schoolId: null, by }, now)).token
}

/**
 * The same on behalf of whoever runs the installation: for the first administrator, and when the last
 * one has lost their password. It takes the machine itself, and the trail says that it was done.
 */
export async function makeSetUpLink(
  db: Writer,
  command: { readonly trustId: string; readonly email: string },
  now: Date,
): Promise<{ readonly ok: true; readonly token: string; readonly expiresAt: Date } | Refusal> {
  const { trustId, email } = command
  const person = await db
    .selectFrom('people')
    .select(['person_id', 'school_id'])
    .where('email', '=', email.trim().toLowerCase())
    .where('left_on', 'is', null)
    .executeTakeFirst()
  if (!person) return refuseUnknown(`Nobody there has the address "${email}".`)
  const by = { personId: person.person_id, name: 'system:set-up' } as const
  const link = { trustId, personId: person.person_id, schoolId: person.school_id, by }
  return keepLink(db, link, now)
}

interface NewLink {
  readonly trustId: string
  readonly personId: string
  readonly schoolId: string | null
  readonly by: { readonly personId: string; readonly name: TrailActor }
}

async function keepLink(db: Writer, link: NewLink, now: Date) {
  const { trustId, personId, schoolId, by } = link
  const secret = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + VALID_MS)
  await db.deleteFrom('password_links').where('person_id', '=', personId).execute()
  await db
    .insertInto('password_links')
    .values({
      trust_id: trustId,
      link_id: randomUUID(),
      person_id: personId,
      token_sha256: digest(secret),
      made_by: by.personId,
      made_at: now,
      expires_at: expiresAt,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: by.name,
    action: 'password_link.made',
    schoolId,
    subject: `person:${personId}`,
  })
  return { ok: true as const, token: `${trustId}.${secret}`, expiresAt }
}

/** The person whom a link is for; undefined unless it was made, was not used and has not run out. */
export async function personOfPasswordLink(
  database: Pick<Database, 'read'>,
  token: string,
  now: Date,
): Promise<
  { readonly trustId: string; readonly personId: string; readonly name: string } | undefined
> {
  const parts = readSessionCookie(token)
  if (!parts) return undefined
  const found = await database.read(parts.trustId, (db) => findLink(db, parts.secret, now))
  return found && { trustId: parts.trustId, personId: found.person_id, name: found.name }
}

/** Set a password with a one-time link. Every session of that person ends, and so does the link. */
export async function usePasswordLink(
  database: Pick<Database, 'read' | 'write'>,
  command: { readonly token: string; readonly password: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const parts = readSessionCookie(command.token)
  const found =
    parts && (await database.read(parts.trustId, (db) => findLink(db, parts.secret, now)))
  if (!parts || !found) return LINK_GONE
  const faulty = refusePassword(command.password, found, 'password')
  if (faulty) return faulty
  const passwordHash = await hashPassword(command.password)
  return database.write(parts.trustId, async (db) => {
    const used = await db
      .deleteFrom('password_links')
      .where('link_id', '=', found.link_id)
      .executeTakeFirst()
    // Two at once: the first has it.
    if (used.numDeletedRows === 0n) return LINK_GONE
    const { person_id: personId } = found
    await db
      .updateTable('people')
      .set({ password_hash: passwordHash })
      .where('person_id', '=', personId)
      .execute()
    await db.deleteFrom('sessions').where('person_id', '=', personId).execute()
    await appendEntry(db, {
      trustId: parts.trustId,
      at: now,
      actor: `person:${personId}`,
      action: 'password.set',
      schoolId: null,
      subject: `person:${personId}`,
      facts: { link: found.link_id },
    })
    return { ok: true }
  })
}

const LINK_GONE = refuseUnknown(
  'This link does not work any more. Ask the person who looks after Gatepost for a new one.',
)

async function findLink(db: Reader, secret: string, now: Date) {
  return db
    .selectFrom('password_links as l')
    .innerJoin('people as p', 'p.person_id', 'l.person_id')
    .select(['l.link_id', 'p.person_id', 'p.name', 'p.email'])
    .where('l.token_sha256', '=', digest(secret))
    .where('l.expires_at', '>', now)
    .where('p.left_on', 'is', null)
    .executeTakeFirst()
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
