import { randomUUID } from 'node:crypto'
import { type Database, openDatabase } from '../../src/db/open-database.ts'
import { londonDate } from '../../src/domain/london-time.ts'
import { type Actor, loadActor, startSession } from '../../src/domain/people/index.ts'
import { adoptPack } from '../../src/domain/policies/index.ts'
import { generateSigningKey, readSigningKey, sealTrail } from '../../src/domain/trail/index.ts'
import type { Role } from '../../src/vocabulary/roles.ts'
import { afterFile } from './after-file.ts'
import { NOW, type PackId, packNamed } from './policy.ts'
import { openTestDatabase } from './postgres.ts'

/** One school of a made-up trust, with its open channels. */
export interface SmallSchool {
  readonly trustId: string
  readonly schoolId: string
  readonly slug: string
  readonly page: string
  readonly facebook: string
}

export interface NewLearner {
  readonly forename?: string
  readonly preferredForename?: string
  readonly surname?: string
  /** A made-up one unless given; null for not known. */
  readonly dateOfBirth?: string | null
  readonly yearGroup?: string
  readonly className?: string
  readonly upn?: string
  readonly misId?: string
  readonly status?: 'current' | 'leaver_proposed' | 'left'
}

/** The app's access to a migrated database of this test file's own, sealing the trail as in life. */
export async function openWorld(): Promise<Database> {
  const { appUrl } = await openTestDatabase()
  const key = readSigningKey(generateSigningKey())
  const database = openDatabase({
    url: appUrl,
    beforeCommit: (db, trustId) => sealTrail(db, trustId, { key, now: NOW }),
  })
  afterFile(() => database.close())
  return database
}

/** A new trust, empty. */
export async function addTrust(database: Database): Promise<string> {
  const trustId = randomUUID()
  await database.write(trustId, (db) =>
    db
      .insertInto('trusts')
      .values({ trust_id: trustId, name: 'Larkfield Trust', slug: trustId })
      .execute(),
  )
  return trustId
}

/** A school with a policy in force since the start of the term and two open channels. */
export async function addSchool(
  database: Database,
  trustId: string,
  pack: PackId = 'maesteg',
): Promise<SmallSchool> {
  const [schoolId, page, facebook] = [randomUUID(), randomUUID(), randomUUID()]
  const slug = `s-${schoolId}`
  await database.write(trustId, async (db) => {
    await db
      .insertInto('schools')
      .values({
        trust_id: trustId,
        school_id: schoolId,
        name: 'Larkfield School',
        slug,
        town: 'Larkfield',
        crest: '',
        brand_colour: '#225588',
        strapline: '',
        house_rules: '',
        terms_of_use: '',
      })
      .execute()
    const channel = { trust_id: trustId, school_id: schoolId, status: 'open' } as const
    await db
      .insertInto('channels')
      .values([
        {
          ...channel,
          channel_id: page,
          name: 'School page',
          network: 'hosted',
          audience: 'public',
          address: '',
        },
        {
          ...channel,
          channel_id: facebook,
          name: 'Facebook',
          network: 'facebook',
          audience: 'families',
          address: 'https://facebook.example/larkfield',
        },
      ])
      .execute()
    const adoption = { trustId, schoolId, pack: packNamed(pack), fromDate: '2026-09-01' }
    await adoptPack(db, 'system:test', adoption, NOW)
  })
  return { trustId, schoolId, slug, page, facebook }
}

/** A person who holds these roles at a school. */
export async function addPerson(
  database: Database,
  school: Pick<SmallSchool, 'trustId' | 'schoolId'>,
  ...roles: readonly Role[]
): Promise<Actor> {
  const { trustId, schoolId } = school
  const personId = randomUUID()
  return database.write(trustId, async (db) => {
    await db
      .insertInto('people')
      .values({
        trust_id: trustId,
        person_id: personId,
        school_id: schoolId,
        name: 'Morgan Ashdown',
        position: roles.join(' and ') || 'no role',
        kind: 'employee',
        email: `${personId}@larkfield.example`,
      })
      .execute()
    for (const role of roles) {
      await db
        .insertInto('appointments')
        .values({
          trust_id: trustId,
          appointment_id: randomUUID(),
          person_id: personId,
          school_id: schoolId,
          role,
          from_date: '2026-09-01',
        })
        .execute()
    }
    const actor = await loadActor(db, personId, londonDate(NOW))
    if (!actor) throw new Error('The person was not kept.')
    return actor
  })
}

/** A learner on the register. @returns their id */
export async function addLearner(
  database: Database,
  school: Pick<SmallSchool, 'trustId' | 'schoolId'>,
  learner: NewLearner = {},
): Promise<string> {
  const learnerId = randomUUID()
  await database.write(school.trustId, (db) =>
    db
      .insertInto('learners')
      .values({
        trust_id: school.trustId,
        learner_id: learnerId,
        school_id: school.schoolId,
        upn: learner.upn ?? null,
        mis_id: learner.misId ?? null,
        forename: learner.forename ?? 'Ifan',
        preferred_forename: learner.preferredForename ?? null,
        surname: learner.surname ?? 'Penhallow',
        date_of_birth: learner.dateOfBirth === undefined ? '2014-05-06' : learner.dateOfBirth,
        year_group: learner.yearGroup ?? '7',
        class_name: learner.className ?? '7B',
        status: learner.status ?? 'current',
      })
      .execute(),
  )
  return learnerId
}

/** A parent of a learner. @returns the contact's id */
export async function addContact(
  database: Database,
  trustId: string,
  contact: {
    readonly learnerId: string
    readonly name?: string
    readonly parentalResponsibility?: boolean
  },
): Promise<string> {
  const contactId = randomUUID()
  await database.write(trustId, (db) =>
    db
      .insertInto('contacts')
      .values({
        trust_id: trustId,
        contact_id: contactId,
        learner_id: contact.learnerId,
        name: contact.name ?? 'Ceri Penhallow',
        relationship: 'Mother',
        parental_responsibility: contact.parentalResponsibility ?? true,
      })
      .execute(),
  )
  return contactId
}

/** What the browser of a signed-in person sends. */
export async function signedIn(database: Database, actor: Actor, now: Date = NOW): Promise<string> {
  const cookie = await database.write(actor.trustId, (db) => startSession(db, actor, now))
  return `gatepost_session=${cookie}`
}

/** Both books of a trust's trail as `action subject`, each in order, the school's book last. */
export async function trailOf(database: Database, trustId: string): Promise<string[]> {
  const rows = await database.read(trustId, (db) =>
    db
      .selectFrom('trail_entries')
      .select(['action', 'subject'])
      .orderBy('book')
      .orderBy('seq')
      .execute(),
  )
  return rows.map((row) => `${row.action} ${row.subject}`)
}
