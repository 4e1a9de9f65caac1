import type { Reader } from '../../../db/handles.ts'

/** How far a replay has come and what it found, in numbers. */
export interface ReplayRecord {
  readonly replayId: string
  readonly schoolId: string
  readonly contentSha256: string
  readonly policyVersionId: string
  readonly fromDay: string
  readonly untilDay: string
  readonly posts: number
  readonly judged: number
  readonly unread: number
  readonly verdictsChanged: number
  readonly routesChanged: number
  readonly startedBy: string
  readonly startedAt: Date
  /** Null while it is under way. */
  readonly outcome: 'done' | 'overtaken' | 'failed' | null
}

/** What was asked last of a draft at a school; undefined where nobody has. */
export async function replayOf(
  db: Reader,
  { draftId, schoolId }: { readonly draftId: string; readonly schoolId: string },
): Promise<ReplayRecord | undefined> {
  const row = await db
    .selectFrom('policy_replays as r')
    .innerJoin('people as p', 'p.person_id', 'r.started_by')
    .selectAll('r')
    .select('p.name')
    .where('r.draft_id', '=', draftId)
    .where('r.school_id', '=', schoolId)
    .executeTakeFirst()
  return (
    row && {
      replayId: row.replay_id,
      schoolId: row.school_id,
      contentSha256: row.content_sha256,
      policyVersionId: row.policy_version_id,
      fromDay: row.from_day,
      untilDay: row.until_day,
      posts: row.posts,
      judged: row.judged,
      unread: row.unread,
      verdictsChanged: row.verdicts_changed,
      routesChanged: row.routes_changed,
      startedBy: row.name,
      startedAt: row.started_at,
      outcome: row.outcome,
    }
  )
}

/** Replays that are not at their end, the oldest first. */
export async function replaysWaiting(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('policy_replays')
    .select('replay_id')
    .where('outcome', 'is', null)
    .orderBy('started_at')
    .execute()
  return rows.map((row) => row.replay_id)
}
