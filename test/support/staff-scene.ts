import { randomUUID } from 'node:crypto'
import type { Database } from '../../src/db/open-database.ts'
import { londonDate } from '../../src/domain/london-time.ts'
import { type Actor, loadActor } from '../../src/domain/people/index.ts'
import { ROLES, type Role } from '../../src/vocabulary/roles.ts'
import { NOW, type PackId } from './policy.ts'
import { addPerson, addSchool, addTrust, type SmallSchool } from './small-trust.ts'

/** A trust with two schools, an adult in each role at the first, and one who keeps the whole trust. */
export interface StaffScene {
  readonly trustId: string
  readonly school: SmallSchool
  readonly other: SmallSchool
  readonly staff: Readonly<Record<Role, Actor>>
  /** Administrator across the trust, with no home school. */
  readonly administrator: Actor
  /** Head of the other school. */
  readonly otherHead: Actor
}

export async function setStaffScene(
  database: Database,
  pack: PackId = 'maesteg',
): Promise<StaffScene> {
  const trustId = await addTrust(database)
  const school = await addSchool(database, trustId, pack)
  const other = await addSchool(database, trustId, pack)
  const staff: Partial<Record<Role, Actor>> = {}
  for (const { code } of ROLES) {
    staff[code] =
      code === 'trust_officer'
        ? await addAcross(database, trustId, code)
        : await addPerson(database, school, code)
  }
  return {
    trustId,
    school,
    other,
    staff: staff as Record<Role, Actor>,
    administrator: await addAcross(database, trustId, 'administrator'),
    otherHead: await addPerson(database, other, 'head'),
  }
}

/** A person with a role across the trust and no home school. */
export async function addAcross(
  database: Database,
  trustId: string,
  role: Role,
  name = 'Ellis Brackenbury',
): Promise<Actor> {
  const personId = randomUUID()
  return database.write(trustId, async (db) => {
    await db
      .insertInto('people')
      .values({
        trust_id: trustId,
        person_id: personId,
        name,
        position: role,
        kind: 'employee',
        email: `${personId}@larkfield.example`,
      })
      .execute()
    await db
      .insertInto('appointments')
      .values({
        trust_id: trustId,
        appointment_id: randomUUID(),
        person_id: personId,
        role,
        from_date: '2026-09-01',
      })
      .execute()
    return reload(db, personId)
  })
}

/** The actor as the next request would find them. */
export async function actorNow(
  database: Database,
  actor: Pick<Actor, 'trustId' | 'personId'>,
  now: Date = NOW,
): Promise<Actor | undefined> {
  return database.read(actor.trustId, (db) => loadActor(db, actor.personId, londonDate(now)))
}

async function reload(db: Parameters<typeof loadActor>[0], personId: string): Promise<Actor> {
  const actor = await loadActor(db, personId, londonDate(NOW))
  if (!actor) throw new Error('The person was not kept.')
  return actor
}

/** The appointment of a person in a role. @returns its id */
export async function appointmentOf(database: Database, actor: Actor, role: Role): Promise<string> {
  const row = await database.read(actor.trustId, (db) =>
    db
      .selectFrom('appointments')
      .select('appointment_id')
      .where('person_id', '=', actor.personId)
      .where('role', '=', role)
      .executeTakeFirstOrThrow(),
  )
  return row.appointment_id
}
