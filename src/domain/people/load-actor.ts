import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Reader } from '../../db/handles.ts'
import type { Tables } from '../../db/tables/index.ts'
import type { Actor } from './actor.ts'
import { digestOf, type FoundSession, idleSince, toSession } from './session.ts'

/**
 * The person with the roles they hold on this day, in one question.
 * @param today calendar date in Europe/London, ISO
 * @returns undefined when there is no such person or they have left
 */
export async function loadActor(
  db: Reader,
  personId: string,
  today: string,
): Promise<Actor | undefined> {
  const row = await people(db, today).where('p.person_id', '=', personId).executeTakeFirst()
  return row && toActor(row)
}

/**
 * The person behind a live session, with the roles they hold on this day, in one question: every page
 * asks it.
 * @param today calendar date in Europe/London, ISO
 * @returns undefined when the session is over, or its person has left
 */
export async function actorOfSession(
  db: Reader,
  secret: string,
  at: { readonly now: Date; readonly today: string },
): Promise<{ readonly actor: Actor; readonly session: FoundSession } | undefined> {
  const row = await people(db, at.today)
    .innerJoin('sessions as e', 'e.person_id', 'p.person_id')
    .select(['e.session_id', 'e.seen_at'])
    .where('e.token_sha256', '=', digestOf(secret))
    .where('e.expires_at', '>', at.now)
    .where('e.seen_at', '>', idleSince(at.now))
    .executeTakeFirst()
  return row && { actor: toActor(row), session: toSession(row, at.now) }
}

function people(db: Reader, today: string) {
  return db
    .selectFrom('people as p')
    .select(['p.trust_id', 'p.person_id', 'p.name', 'p.position', 'p.school_id'])
    .select((select) => [
      jsonArrayFrom(ownRoles(select, today)).as('own'),
      jsonArrayFrom(coverRoles(select, today)).as('covering'),
    ])
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
}

type Row = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>

function toActor(person: Row): Actor {
  return {
    trustId: person.trust_id,
    personId: person.person_id,
    name: person.name,
    position: person.position,
    homeSchoolId: person.school_id,
    roles: [
      ...person.own.map((held) => ({ ...held, asCover: false, coversFor: null })),
      ...person.covering.map((held) => ({ ...held, asCover: true })),
    ],
  }
}

type OfPerson = ExpressionBuilder<Tables & { p: Tables['people'] }, 'p'>

function ownRoles(select: OfPerson, today: string) {
  return select
    .selectFrom('appointments as a')
    .select(['a.role', 'a.school_id as schoolId'])
    .whereRef('a.person_id', '=', 'p.person_id')
    .where('a.from_date', '<=', today)
    .where((where) => where.or([where('a.to_date', 'is', null), where('a.to_date', '>', today)]))
    .orderBy('a.role')
}

function coverRoles(select: OfPerson, today: string) {
  return select
    .selectFrom('covers as c')
    .select(['c.role', 'c.school_id as schoolId', 'c.for_person_id as coversFor'])
    .whereRef('c.person_id', '=', 'p.person_id')
    .where('c.from_date', '<=', today)
    .where('c.to_date', '>', today)
    .orderBy('c.role')
}
