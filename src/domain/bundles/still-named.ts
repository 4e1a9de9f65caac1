import type { Reader } from '../../db/handles.ts'
import { redactText } from './redact-text.ts'

/** No list for a person to go through is longer. */
const MOST = 50

/**
 * Names of learners on the register of a school that still stand in a text as whole names, so that nobody overlooks
 * them. A forename alone says too little: it is not looked for.
 */
export async function stillNamed(
  db: Reader,
  { schoolId, text }: { readonly schoolId: string; readonly text: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('learners')
    .select(['forename', 'preferred_forename', 'surname'])
    .where('school_id', '=', schoolId)
    .execute()
  const words = new Set(wordsOf(text))
  const standing = rows.flatMap(({ forename, preferred_forename, surname }) => {
    const ways = [forename, preferred_forename].filter((one) => one !== null)
    return ways
      .map((one) => `${one} ${surname}`)
      .filter((name) => wordsOf(name).every((word) => words.has(word)) && holds(text, name))
  })
  return [...new Set(standing)].sort().slice(0, MOST)
}

function wordsOf(text: string): string[] {
  const folded = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return folded.match(/\p{L}+/gu) ?? []
}

/** Whether the whole name stands there: that alone makes fewer gaps than its parts do. */
function holds(text: string, name: string): boolean {
  const mark = '\u0001'
  const kept = { names: name.split(/\s+/), by: undefined }
  return redactText(text, [kept, { names: [name], by: mark }], []).text.includes(mark)
}
