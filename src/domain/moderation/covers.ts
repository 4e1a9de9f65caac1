import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import { daysAfter } from '../calendar.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, refuseAt, trailName, worksAt } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { appendEntry } from '../trail/index.ts'
import type { NameCover } from './forms.ts'
import { moderatorsOf, partOf } from './moderators.ts'

/** Cover for a moderator's leave. */
export interface ModerationCover {
  readonly coverId: string
  readonly awayId: string
  readonly away: string
  readonly coveredBy: string
  readonly cover: string
  readonly fromDate: string
  /** The last day on which it holds. */
  readonly lastDay: string
}

/** Cover at a school that runs today or is still to come, the soonest first. */
export async function coversOf(
  db: Reader,
  schoolId: string,
  today: string,
): Promise<readonly ModerationCover[]> {
  const rows = await db
    .selectFrom('moderation_covers as c')
    .innerJoin('people as a', 'a.person_id', 'c.away_id')
    .innerJoin('people as b', 'b.person_id', 'c.covered_by')
    .select(['c.moderation_cover_id', 'c.away_id', 'a.name as away', 'c.covered_by'])
    .select(['b.name as cover', 'c.from_date', 'c.to_date'])
    .where('c.school_id', '=', schoolId)
    .where('c.to_date', '>', today)
    .orderBy('c.from_date')
    .orderBy('a.name')
    .execute()
  return rows.map((row) => ({
    coverId: row.moderation_cover_id,
    awayId: row.away_id,
    away: row.away,
    coveredBy: row.covered_by,
    cover: row.cover,
    fromDate: row.from_date,
    lastDay: daysAfter(row.to_date, -1),
  }))
}

/**
 * Name who looks after somebody's comments while they are away (oldchurch 18.4b): by that person themselves, or by
 * one who leads moderation. Whoever covers is a current adult of the school; they need no part of their own.
 */
export async function nameCover(
  db: Writer,
  actor: Actor,
  command: NameCover,
  now: Date,
): Promise<{ readonly ok: true; readonly coverId: string } | Refusal> {
  const { schoolId, awayId, coveredBy, fromDate, toDate } = command
  const today = londonDate(now)
  const moderators = await moderatorsOf(db, schoolId, today)
  const own = partOf(moderators, actor.personId)
  if (!own) return refuseAt(actor, 'comment.moderate', { schoolId, unknown: UNKNOWN })
  if (own.part !== 'lead' && awayId !== actor.personId) {
    return refuse('You can name cover for yourself. Ask somebody who leads moderation.', 'awayId')
  }
  if (!partOf(moderators, awayId)) return refuse('This person does not moderate here.', 'awayId')
  if (awayId === coveredBy) return refuse('Choose somebody else to stand in.', 'coveredBy')
  if (toDate < today) return refuse('Give days that are still to come.', 'toDate')
  if (!(await worksAt(db, { personId: coveredBy, schoolId }, today))) {
    return refuse('Choose somebody who works at this school.', 'coveredBy')
  }
  const coverId = randomUUID()
  await db
    .insertInto('moderation_covers')
    .values({
      trust_id: actor.trustId,
      moderation_cover_id: coverId,
      school_id: schoolId,
      away_id: awayId,
      covered_by: coveredBy,
      from_date: fromDate,
      to_date: daysAfter(toDate, 1),
      named_by: actor.personId,
    })
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'moderation_cover.named',
    schoolId,
    subject: `moderation_cover:${coverId}`,
    facts: { away: awayId, by: coveredBy, from: fromDate, last: toDate },
  })
  return { ok: true, coverId }
}

/** End cover today, by whoever is away, whoever covers, or one who leads moderation. */
export async function endModerationCover(
  db: Writer,
  actor: Actor,
  command: { readonly coverId: string },
  now: Date,
): Promise<{ readonly ok: true } | Refusal> {
  const row = await db
    .selectFrom('moderation_covers')
    .select(['school_id', 'away_id', 'covered_by', 'from_date', 'to_date'])
    .where('moderation_cover_id', '=', command.coverId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return UNKNOWN
  const { school_id: schoolId } = row
  const concerned = [row.away_id, row.covered_by].includes(actor.personId)
  if (!concerned && !may(actor, 'comment.moderate', schoolId)) {
    return refuseAt(actor, 'comment.moderate', { schoolId, unknown: UNKNOWN })
  }
  const today = londonDate(now)
  if (row.to_date <= today) return refuse('This cover is over already.')
  await db
    .updateTable('moderation_covers')
    .set({ to_date: [row.from_date, today].sort().at(-1) ?? today })
    .where('moderation_cover_id', '=', command.coverId)
    .execute()
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'moderation_cover.ended',
    schoolId,
    subject: `moderation_cover:${command.coverId}`,
  })
  return { ok: true }
}

const UNKNOWN = refuseUnknown('There is no such cover here. Look at the list again.')
