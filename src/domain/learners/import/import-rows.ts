import type { Reader } from '../../../db/handles.ts'
import { LEARNER_COLUMNS, type Learner, toLearner } from '../learner.ts'
import {
  type RowChange,
  type RowProblem,
  rowProblem,
  type StagedData,
  stagedData,
} from './staged-row.ts'

/** Staged rows on one page of a dry run. */
export const ROWS_PAGE = 50

/** One staged row, for the page of a dry run. */
export interface ImportRow {
  readonly line: number
  readonly data: StagedData
  readonly problems: readonly RowProblem[]
  /** The learner on the register whom it is about, as they are now. */
  readonly learner: Learner | undefined
  /** For a row that waits for an answer: whom it may be about. */
  readonly candidates: readonly Learner[]
}

/**
 * One page of a dry run's rows of one kind, in the order of the file.
 * @param page `after` is the last line of the page before
 */
export async function importRows(
  db: Reader,
  importId: string,
  page: { readonly change: RowChange; readonly after?: number | undefined },
): Promise<{ readonly rows: readonly ImportRow[]; readonly next: number | undefined }> {
  const found = await db
    .selectFrom('learner_import_rows')
    .select(['line', 'learner_id', 'data', 'problems'])
    .where('import_id', '=', importId)
    .where('change', '=', page.change)
    .where('line', '>', page.after ?? 0)
    .orderBy('line')
    .limit(ROWS_PAGE + 1)
    .execute()
  const shown = found.slice(0, ROWS_PAGE)
  const parsed = shown.map((row) => ({ ...row, data: stagedData.parse(row.data) }))
  const learners = await learnersById(
    db,
    parsed.flatMap((row) => [row.learner_id ?? [], row.data.candidates ?? []].flat()),
  )
  return {
    rows: parsed.map(({ line, learner_id, data, problems }) => ({
      line,
      data,
      problems: rowProblem.array().parse(problems),
      learner: learner_id ? learners.get(learner_id) : undefined,
      candidates: (data.candidates ?? []).flatMap((id) => learners.get(id) ?? []),
    })),
    next: found.length > ROWS_PAGE ? shown.at(-1)?.line : undefined,
  }
}

async function learnersById(db: Reader, ids: readonly string[]): Promise<Map<string, Learner>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('learners')
    .select(LEARNER_COLUMNS)
    .where('learner_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.learner_id, toLearner(row)]))
}
