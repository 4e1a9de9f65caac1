import { sql } from 'kysely'
import type { Reader, Writer } from '../../../db/handles.ts'
import type { LowLevelState } from '../../../vocabulary/cases.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { openText } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { At } from '../at.ts'
import { lowLevelActionOf, lowLevelWordsOf } from '../places.ts'
import { knownConcerns } from './known.ts'

/** As many as one page shows. */
export const LOW_LEVEL_AT_ONCE = 50

/** A low-level concern as whoever keeps the register reads it. */
export interface LowLevelRow {
  readonly concernId: string
  readonly adultId: string
  readonly adultName: string
  readonly position: string
  readonly selfReferred: boolean
  readonly toldAt: Date
  readonly happenedOn: string | null
  readonly closesOn: string
  readonly state: LowLevelState
  /** How many this person may know of about the same adult: to look at together, never a score. */
  readonly ofAdult: number
}

/**
 * The register of low-level concerns, those that are open first. One more than a page is looked for in place
 * of counting them all. That it was read is in the trail.
 */
export async function lowLevelRegister(
  db: Writer,
  actor: Actor,
  asked: { readonly schoolId: string; readonly page: number },
  now: Date,
): Promise<{ readonly rows: readonly LowLevelRow[]; readonly more: boolean }> {
  const found = await knownConcerns(db, actor, now)
    .select(['l.concern_id', 'l.adult_id', 'p.name', 'p.position', 'l.self_referred', 'l.told_at'])
    .select(['l.happened_on', 'l.closes_on', 'l.state'])
    .where('l.school_id', '=', asked.schoolId)
    .orderBy(sql`l.state = 'open'`, 'desc')
    .orderBy('l.told_at', 'desc')
    .orderBy('l.concern_id')
    .limit(LOW_LEVEL_AT_ONCE + 1)
    .offset((asked.page - 1) * LOW_LEVEL_AT_ONCE)
    .execute()
  const rows = found.slice(0, LOW_LEVEL_AT_ONCE)
  if (rows.length > 0) {
    await appendEntry(db, {
      trustId: actor.trustId,
      at: now,
      actor: trailName(actor),
      action: 'conduct.listed',
      schoolId: asked.schoolId,
      subject: `conduct:${rows[0]?.concern_id}`,
      facts: { concerns: rows.map((row) => row.concern_id) },
    })
  }
  const adultIds = [...new Set(rows.map((row) => row.adult_id))]
  const counts = await countsOf(db, actor, { schoolId: asked.schoolId, adultIds }, now)
  return {
    rows: rows.map((row) => ({
      concernId: row.concern_id,
      adultId: row.adult_id,
      adultName: row.name,
      position: row.position,
      selfReferred: row.self_referred,
      toldAt: row.told_at,
      happenedOn: row.happened_on,
      closesOn: row.closes_on,
      state: row.state,
      ofAdult: counts.get(row.adult_id) ?? 0,
    })),
    more: found.length > LOW_LEVEL_AT_ONCE,
  }
}

/** How many each of these adults has on record, of those that somebody may know of. */
async function countsOf(
  db: Reader,
  actor: Actor,
  about: { readonly schoolId: string; readonly adultIds: readonly string[] },
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (about.adultIds.length === 0) return new Map()
  const rows = await knownConcerns(db, actor, now)
    .select(['l.adult_id', sql<number>`count(*)::int`.as('count')])
    .where('l.school_id', '=', about.schoolId)
    .where('l.adult_id', 'in', [...about.adultIds])
    .groupBy('l.adult_id')
    .execute()
  return new Map(rows.map((row) => [row.adult_id, row.count]))
}

/** A low-level concern with its words. */
export interface LowLevelRecord {
  readonly concernId: string
  readonly schoolId: string
  readonly adultId: string
  readonly adultName: string
  readonly position: string
  readonly selfReferred: boolean
  readonly toldAt: Date
  readonly toldBy: string
  readonly happenedOn: string | null
  readonly closesOn: string
  readonly state: LowLevelState
  /** Undefined where no key opens it. */
  readonly words: string | undefined
  readonly action: string | undefined
  readonly closedAt: Date | null
  readonly becameCaseId: string | null
  readonly fromCaseId: string | null
}

/**
 * Low-level concerns with their words: one, or all about an adult in the order in which they were told, so
 * that a pattern can be seen by reading (domain-facts M7). Each that is read is in the trail.
 */
export async function readLowLevel(
  db: Writer,
  actor: Actor,
  asked: { readonly concernId: string } | { readonly adultId: string; readonly schoolId: string },
  at: At,
): Promise<LowLevelRecord[]> {
  const about = knownConcerns(db, actor, at.now)
    .innerJoin('people as t', 't.person_id', 'l.told_by')
    .selectAll('l')
    .select(['p.name as adult_name', 'p.position', 't.name as told_by_name'])
    .orderBy('l.told_at')
    .orderBy('l.concern_id')
    .limit(200)
  const rows = await ('concernId' in asked
    ? about.where('l.concern_id', '=', asked.concernId)
    : about.where('l.adult_id', '=', asked.adultId).where('l.school_id', '=', asked.schoolId)
  ).execute()
  const { trustId } = actor
  for (const row of rows) {
    await appendEntry(db, {
      trustId,
      at: at.now,
      actor: trailName(actor),
      action: 'conduct.read',
      schoolId: row.school_id,
      subject: `conduct:${row.concern_id}`,
      facts: { matter: row.concern_id },
    })
  }
  return rows.map((row) => ({
    concernId: row.concern_id,
    schoolId: row.school_id,
    adultId: row.adult_id,
    adultName: row.adult_name,
    position: row.position,
    selfReferred: row.self_referred,
    toldAt: row.told_at,
    toldBy: row.told_by_name,
    happenedOn: row.happened_on,
    closesOn: row.closes_on,
    state: row.state,
    words: openText(at.keys, lowLevelWordsOf(trustId, row.concern_id), row.sealed_words),
    action: row.sealed_action
      ? openText(at.keys, lowLevelActionOf(trustId, row.concern_id), row.sealed_action)
      : undefined,
    closedAt: row.closed_at,
    becameCaseId: row.became_case_id,
    fromCaseId: row.from_case_id,
  }))
}
