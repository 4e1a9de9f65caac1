import type { Reader } from '../../../db/handles.ts'
import type { CaseStepKind } from '../../../vocabulary/cases.ts'
import { openText, type SealingKeys } from '../../sealing/index.ts'
import { stepWordsOf } from '../places.ts'

/** Something that happened in a case, with its words opened. */
export interface ChronologyEntry {
  readonly stepId: string
  readonly kind: CaseStepKind
  readonly at: Date
  readonly happenedAt: Date
  /** Null: the clock. */
  readonly byName: string | null
  readonly facts: Readonly<Record<string, unknown>>
  /** By the names of their fields; undefined where no key opens them. */
  readonly words: Readonly<Record<string, string>> | undefined
}

export interface SealedCase {
  readonly trustId: string
  readonly caseId: string
  readonly keys: SealingKeys
}

/** More than this nobody reads on one page; the newest are shown. */
const MOST = 500

/** Everything on record about a case in the order in which it happened. */
export async function chronologyOf(
  db: Reader,
  { trustId, caseId, keys }: SealedCase,
): Promise<ChronologyEntry[]> {
  const rows = await db
    .selectFrom('case_steps as s')
    .leftJoin('people as p', 'p.person_id', 's.by_person')
    .select(['s.step_id', 's.kind', 's.at', 's.happened_at', 's.facts', 's.sealed_words', 'p.name'])
    .where('s.case_id', '=', caseId)
    .orderBy('s.happened_at', 'desc')
    .orderBy('s.nr', 'desc')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    stepId: row.step_id,
    kind: row.kind,
    at: row.at,
    happenedAt: row.happened_at,
    byName: row.name,
    facts: row.facts as Record<string, unknown>,
    words: wordsOf(openWords(keys, stepWordsOf(trustId, row.step_id), row.sealed_words)),
  }))
}

function openWords(keys: SealingKeys, place: string, sealed: string): string | undefined {
  return sealed === '' ? '{}' : openText(keys, place, sealed)
}

function wordsOf(text: string | undefined): Record<string, string> | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, string>)
}
