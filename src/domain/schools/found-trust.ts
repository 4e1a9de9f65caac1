import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { Database } from '../../db/open-database.ts'
import { londonDate } from '../london-time.ts'
import { appendEntry } from '../trail/index.ts'

export interface NewTrust {
  readonly name: string
  /** Lower case letters, digits and hyphens; one installation has each only once. */
  readonly slug: string
  /** Who sets everything else up. */
  readonly administrator: {
    readonly name: string
    readonly email: string
    /** Without one they set theirs with a one-time link. */
    readonly passwordHash?: string
  }
}

/**
 * Set a trust up with its first administrator: the first thing that exists, so it is done by the
 * installation itself and not on behalf of a person. A lone school is a trust of one.
 */
export async function foundTrust(
  database: Pick<Database, 'write'>,
  trust: NewTrust,
  now: Date,
): Promise<{ trustId: string; administratorId: string }> {
  const [trustId, administratorId] = [randomUUID(), randomUUID()]
  await database.write(trustId, async (db) => {
    await db
      .insertInto('trusts')
      .values({ trust_id: trustId, name: trust.name, slug: trust.slug, created_at: now })
      .execute()
    await appointAdministrator(db, { trustId, administratorId, trust, now })
    await appendEntry(db, {
      trustId,
      at: now,
      actor: 'system:set-up',
      action: 'trust.founded',
      schoolId: null,
      subject: `trust:${trustId}`,
    })
  })
  return { trustId, administratorId }
}

async function appointAdministrator(
  db: Writer,
  founding: {
    readonly trustId: string
    readonly administratorId: string
    readonly trust: NewTrust
    readonly now: Date
  },
): Promise<void> {
  const { trustId, administratorId, now } = founding
  const { name, email, passwordHash } = founding.trust.administrator
  await db
    .insertInto('people')
    .values({
      trust_id: trustId,
      person_id: administratorId,
      name,
      position: 'Administrator',
      kind: 'employee',
      email: email.toLowerCase(),
      password_hash: passwordHash ?? null,
      created_at: now,
    })
    .execute()
  await db
    .insertInto('appointments')
    .values({
      trust_id: trustId,
      appointment_id: randomUUID(),
      person_id: administratorId,
      role: 'administrator',
      from_date: londonDate(now),
    })
    .execute()
}
