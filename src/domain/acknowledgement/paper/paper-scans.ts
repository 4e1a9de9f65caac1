import type { Reader } from '../../../db/handles.ts'

/** A scanned sheet on file. */
export interface PaperScan {
  readonly scanId: string
  readonly addedAt: Date
  readonly format: 'pdf' | 'jpeg'
  /** How many names were entered from it. */
  readonly people: number
}

/** How many sheets a page lists: the newest. */
const SHEETS = 50

/** The scans of signed sheets of a school, the newest first. */
export async function paperScans(db: Reader, schoolId: string): Promise<PaperScan[]> {
  const rows = await db
    .selectFrom('paper_scans as s')
    .select((query) => [
      's.scan_id',
      's.added_at',
      's.format',
      query
        .selectFrom('policy_versions as v')
        .innerJoin('acknowledgements as a', 'a.policy_version_id', 'v.policy_version_id')
        .select(({ fn }) => fn.count<string>('a.person_id').distinct().as('people'))
        .whereRef('v.school_id', '=', 's.school_id')
        .whereRef('a.scan_sha256', '=', 's.sha256')
        .as('people'),
    ])
    .where('s.school_id', '=', schoolId)
    .orderBy('s.added_at', 'desc')
    .orderBy('s.scan_id')
    .limit(SHEETS)
    .execute()
  return rows.map((row) => ({
    scanId: row.scan_id,
    addedAt: row.added_at,
    format: row.format,
    people: Number(row.people),
  }))
}
