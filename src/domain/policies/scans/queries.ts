import type { Reader } from '../../../db/handles.ts'
import type { PageAnswer } from '../../../gate/document/index.ts'

/** A scan, and how far its reading is. */
export interface ScanRecord {
  readonly scanId: string
  readonly schoolId: string
  readonly fileName: string
  readonly why: string
  readonly pages: number
  readonly pagesRead: number
  readonly addedBy: string
  readonly addedAt: Date
  /** Null while nobody asked for its writing to be read. */
  readonly readingSince: Date | null
}

/** One scan; undefined where it is gone. */
export async function scanRecord(db: Reader, scanId: string): Promise<ScanRecord | undefined> {
  const row = await scans(db).where('s.scan_id', '=', scanId).executeTakeFirst()
  return row && toRecord(row)
}

/** The scans that wait at a school, the oldest first. */
export async function scansOf(db: Reader, schoolId: string): Promise<ScanRecord[]> {
  const rows = await scans(db)
    .where('s.school_id', '=', schoolId)
    .orderBy('s.added_at')
    .orderBy('s.scan_id')
    .execute()
  return rows.map(toRecord)
}

/** What was read of each page so far, in order. */
export async function pagesOf(db: Reader, scanId: string): Promise<PageAnswer[]> {
  const rows = await db
    .selectFrom('policy_scan_pages')
    .select('reading')
    .where('scan_id', '=', scanId)
    .orderBy('page')
    .execute()
  // Written only by `keepPage`.
  return rows.map((row) => row.reading as PageAnswer)
}

function scans(db: Reader) {
  return db
    .selectFrom('policy_scans as s')
    .innerJoin('people as p', 'p.person_id', 's.added_by')
    .select(({ selectFrom }) => [
      's.scan_id',
      's.school_id',
      's.file_name',
      's.why',
      's.pages',
      's.added_at',
      's.reading_since',
      'p.name as added_by',
      selectFrom('policy_scan_pages as r')
        .select(({ fn }) => fn.countAll<number>().as('read'))
        .whereRef('r.scan_id', '=', 's.scan_id')
        .as('pages_read'),
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof scans>['execute']>>[number]

function toRecord(row: Row): ScanRecord {
  return {
    scanId: row.scan_id,
    schoolId: row.school_id,
    fileName: row.file_name,
    why: row.why,
    pages: row.pages,
    pagesRead: Number(row.pages_read ?? 0),
    addedBy: row.added_by,
    addedAt: row.added_at,
    readingSince: row.reading_since,
  }
}
