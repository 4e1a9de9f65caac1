import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { CovertGround, MonitoringState } from '../../vocabulary/registers.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, may, type SchoolName, schoolsWhere, trailName } from '../people/index.ts'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { monitoringWordsOf } from './sealed-words.ts'
import { visibleTo } from './visible-to.ts'

/** A request to monitor as it is read. */
export interface MonitoringSeen {
  readonly authorisationId: string
  readonly covert: boolean
  readonly ground: CovertGround | null
  readonly state: MonitoringState
  readonly noticeOn: string | null
  readonly fromDate: string
  readonly toDate: string
  /** It ran out, and nobody has said that it stopped. */
  readonly ranOut: boolean
  readonly askedBy: string
  readonly askedById: string
  readonly askedAt: Date
  readonly approvedBy: readonly string[]
  readonly words: z.infer<typeof stored> | undefined
}

const stored = z.object({
  purpose: z.string(),
  necessity: z.string(),
  alternatives: z.string(),
  scope: z.string(),
  assessment: z.string(),
})

const MOST = 200

/**
 * The register of a school, the latest first, without what is about whoever reads it. That it was read is an entry
 * in the trail.
 */
export async function monitoringAt(
  db: Writer,
  actor: Actor,
  schoolId: string,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<readonly MonitoringSeen[]> {
  if (!may(actor, 'monitoring.see', schoolId)) return []
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'monitoring.read',
    schoolId,
    subject: `school:${schoolId}`,
  })
  const rows = await db
    .selectFrom('monitoring_authorisations as a')
    .innerJoin('people as p', 'p.person_id', 'a.asked_by')
    .selectAll('a')
    .select('p.name')
    .where('a.school_id', '=', schoolId)
    .where(visibleTo(actor))
    .orderBy('a.asked_at', 'desc')
    .limit(MOST)
    .execute()
  const approvers = await approversOf(
    db,
    rows.map((row) => row.authorisation_id),
  )
  const today = londonDate(now)
  return rows.map((row) => {
    const place = monitoringWordsOf(actor.trustId, row.authorisation_id)
    const words = openText(keys, place, row.sealed_words)
    return {
      authorisationId: row.authorisation_id,
      covert: row.covert,
      ground: row.ground,
      state: row.state,
      noticeOn: row.notice_on,
      fromDate: row.from_date,
      toDate: row.to_date,
      ranOut: row.state === 'in_force' && row.to_date < today,
      askedBy: row.name,
      askedById: row.asked_by,
      askedAt: row.asked_at,
      approvedBy: approvers.get(row.authorisation_id) ?? [],
      words: words === undefined ? undefined : stored.parse(JSON.parse(words)),
    }
  })
}

async function approversOf(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('monitoring_decisions as d')
    .innerJoin('people as p', 'p.person_id', 'd.person_id')
    .select(['d.authorisation_id', 'p.name'])
    .where('d.authorisation_id', 'in', ids)
    .where('d.outcome', '=', 'approved')
    .orderBy('d.at')
    .execute()
  const found = new Map<string, string[]>()
  for (const { authorisation_id, name } of rows) {
    found.set(authorisation_id, [...(found.get(authorisation_id) ?? []), name])
  }
  return found
}

/** A school at which leave to monitor has run out, and nobody has said that it stopped. */
export interface RunOut {
  readonly school: SchoolName
}

/** Where this person has to say that it stopped. */
export async function monitoringRunOut(
  db: Reader,
  actor: Actor,
  schools: readonly SchoolName[],
  now: Date,
): Promise<readonly RunOut[]> {
  const where = schoolsWhere(actor, 'monitoring.ask')
  if (where !== 'all' && where.length === 0) return []
  const rows = await db
    .selectFrom('monitoring_authorisations as a')
    .select('a.school_id')
    .distinct()
    .where('a.state', '=', 'in_force')
    .where('a.to_date', '<', londonDate(now))
    .where(visibleTo(actor))
    .execute()
  const ids = new Set(rows.map((row) => row.school_id))
  return schools
    .filter(({ schoolId }) => ids.has(schoolId) && may(actor, 'monitoring.ask', schoolId))
    .map((school) => ({ school }))
}
