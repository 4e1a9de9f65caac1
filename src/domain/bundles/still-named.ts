import type { Reader } from '../../db/handles.ts'
import { redactText } from './redact-text.ts'

/** No list for a person to go through is longer. */
const MOST = 50

/**
 * Names of learners on the register of a school that still stand in a text as whole names, so that nobody overlooks
 * them; but for the learner whose own file it is. A forename alone says too little: it is not looked for.
 */
export async function stillNamed(
  db: Reader,
  of: { readonly schoolId: string; readonly text: string; readonly but?: string | undefined },
): Promise<readonly string[]> {
  const { schoolId, text, but } = of
  const rows = await db
    .selectFrom('learners')
    .select(['learner_id', 'forename', 'preferred_forename', 'surname'])
    .where('school_id', '=', schoolId)
    .execute()
  const words = new Set(wordsOf(text))
  const standing = rows.flatMap(({ learner_id, forename, preferred_forename, surname }) => {
    if (learner_id === but) return []
    const ways = [forename, preferred_forename].filter((one) => one !== null)
    return ways
      .map((one) => `${one} ${surname}`)
      .filter((name) => wordsOf(name).every((word) => words.has(word)) && holdsName(text, name))
  })
  return [...new Set(standing)].sort().slice(0, MOST)
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return folded.match(/\p{L}+/gu) ?? []
}

/** Whether a whole name stands in a text: that alone makes fewer gaps than its parts do. */
export function holdsName(text: string, name: string): boolean {
  const mark = '\u0001'
  const kept = { names: name.split(/\s+/), by: undefined }
  return redactText(text, [kept, { names: [name], by: mark }], []).text.includes(mark)
}
