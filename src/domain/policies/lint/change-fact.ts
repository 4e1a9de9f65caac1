import type { Writer } from '../../../db/handles.ts'
import {
  clauseNumber,
  findParameter,
  type Pack,
  type ReferenceFact,
  whoRestsOn,
} from '../../../policy/index.ts'
import { knownFacts, type WriteFact, writeFact } from '../../facts/index.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, schoolsWhere } from '../../people/index.ts'
import type { Refusal } from '../../refusal.ts'
import { openReview } from '../life/index.ts'
import { policyInForce } from '../policy-in-force.ts'

/** As much as the words of a review may hold. */
const MOST_WORDS = 2_000

/**
 * Change a fact or add one. Where what a policy rests on has changed, its review is asked for, with the
 * clauses and questions to look at, at every school of this person’s whose policy rests on it.
 * @returns the fact's key and at how many schools a review was opened
 */
export async function changeFact(
  db: Writer,
  actor: Actor,
  command: WriteFact,
  now: Date,
): Promise<{ readonly ok: true; readonly key: string; readonly reviews: number } | Refusal> {
  const before = (await knownFacts(db)).find((fact) => fact.key === command.key)
  const written = await writeFact(db, actor, command, now)
  if (!written.ok) return written
  const after = (await knownFacts(db)).find((fact) => fact.key === written.key)
  if (!before || !after || saysTheSame(before, after)) return { ...written, reviews: 0 }
  const cause = after.kind === 'law' ? 'law' : 'guidance'
  let reviews = 0
  for (const schoolId of await schoolsOf(db, actor)) {
    const { pack } = await policyInForce(db, schoolId, londonDate(now))
    const words = wordsFor(after, pack)
    if (words === undefined) continue
    const opened = await openReview(db, actor, { schoolId, cause, words }, now)
    if (!opened.ok) return opened
    reviews += 1
  }
  return { ...written, reviews }
}

function saysTheSame(a: ReferenceFact, b: ReferenceFact): boolean {
  return a.value === b.value && a.validFrom === b.validFrom && a.validTo === b.validTo
}

async function schoolsOf(db: Writer, actor: Actor): Promise<readonly string[]> {
  const where = schoolsWhere(actor, 'policy.write')
  if (where !== 'all') return where
  const rows = await db.selectFrom('schools').select('school_id').orderBy('school_id').execute()
  return rows.map((row) => row.school_id)
}

/** What to look at, in words; undefined where nothing of this policy rests on it. */
function wordsFor(fact: ReferenceFact, pack: Pack): string | undefined {
  const { parameters, clauses } = whoRestsOn(fact, pack)
  if (parameters.length === 0 && clauses.length === 0) return undefined
  const questions = parameters.flatMap((key) => findParameter(key)?.title ?? [])
  const parts = [
    `“${fact.title}” has changed: ${fact.value}`,
    ...(clauses.length > 0
      ? [`Clauses that cite it: ${clauses.map(clauseNumber).join(', ')}.`]
      : []),
    ...(questions.length > 0 ? [`Questions that rest on it: ${questions.join(' ')}`] : []),
  ]
  return parts.join(' ').slice(0, MOST_WORDS)
}
