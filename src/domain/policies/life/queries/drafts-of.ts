import type { Reader } from '../../../../db/handles.ts'
import type { PolicyDraftState } from '../../../../vocabulary/policy-draft-states.ts'

/** A draft as a list shows it. */
export interface DraftSummary {
  readonly draftId: string
  readonly state: PolicyDraftState
  readonly summary: string
  readonly startedBy: string
  readonly startedAt: Date
  readonly updatedAt: Date
  readonly inForceOn: string | null
  /** The names of the schools that it is for. */
  readonly schools: readonly string[]
}

/** Every draft that is or was for a school, the newest first. */
export async function draftsOf(db: Reader, schoolId: string): Promise<DraftSummary[]> {
  const rows = await db
    .selectFrom('policy_drafts as d')
    .innerJoin('policy_draft_schools as here', 'here.draft_id', 'd.draft_id')
    .innerJoin('policy_draft_schools as every', 'every.draft_id', 'd.draft_id')
    .innerJoin('schools as s', 's.school_id', 'every.school_id')
    .innerJoin('people as p', 'p.person_id', 'd.started_by')
    .select(({ fn }) => [
      'd.draft_id',
      'd.state',
      'd.summary',
      'd.started_at',
      'd.updated_at',
      'd.in_force_on',
      'p.name',
      fn.agg<string[]>('array_agg', ['s.name']).as('schools'),
    ])
    .where('here.school_id', '=', schoolId)
    .groupBy(['d.trust_id', 'd.draft_id', 'p.name'])
    .orderBy('d.started_at', 'desc')
    .orderBy('d.draft_id')
    .execute()
  return rows.map((row) => ({
    draftId: row.draft_id,
    state: row.state,
    summary: row.summary,
    startedBy: row.name,
    startedAt: row.started_at,
    updatedAt: row.updated_at,
    inForceOn: row.in_force_on,
    schools: [...row.schools].sort((a, b) => a.localeCompare(b, 'en-GB')),
  }))
}
