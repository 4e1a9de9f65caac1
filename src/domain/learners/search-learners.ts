import { type RawBuilder, sql } from 'kysely'
import type { Reader } from '../../db/handles.ts'
import { foldedSql, foldText } from './folded-text.ts'
import { LEARNER_COLUMNS, type Learner, toLearner } from './learner.ts'

/** No list to choose from by hand is longer than this. */
export const MAX_FOUND = 20
/** More words than a name has are not looked at: each costs a pass over the register. */
const MAX_WORDS = 6

/**
 * Learners on roll whose names or class begin with each of these words, in any order: "kowal 7b" and
 * "Zoë K" both find Zoë Kowalczyk of 7B. Accents, capitals, hyphens and apostrophes do not matter.
 * @param limit at most `MAX_FOUND`
 * @returns by surname; none when the text holds no letter or digit
 */
export async function searchLearners(
  db: Reader,
  search: { readonly schoolId: string; readonly text: string; readonly limit: number },
): Promise<Learner[]> {
  const words = wordsOf(search.text)
  if (words.length === 0) return []
  const rows = await db
    .selectFrom('learners')
    .select(LEARNER_COLUMNS)
    .where('school_id', '=', search.schoolId)
    .where('status', '!=', 'left')
    .where(namesBeginWith(words))
    .orderBy('surname')
    .orderBy('forename')
    .orderBy('learner_id')
    .limit(Math.max(1, Math.min(search.limit, MAX_FOUND)))
    .execute()
  return rows.map(toLearner)
}

/** The words of a search as they are compared. */
export function wordsOf(text: string): string[] {
  return foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
}

/** The condition that each word begins one of the learner's names or their class. */
export function namesBeginWith(words: readonly string[]): RawBuilder<boolean> {
  const names = foldedSql(
    sql<string>`concat_ws(' ', '', preferred_forename, forename, middle_names, surname, class_name)`,
  )
  // Words hold letters and digits only, so there is nothing in them for LIKE to take as a sign.
  const patterns = words.map((word) => `% ${word}%`)
  return sql<boolean>`${names} like all (${patterns}::text[])`
}
