import { randomUUID } from 'node:crypto'
import type { Reader, Writer } from '../../db/handles.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { openText, type SealingKeys, sealText } from '../sealing/index.ts'
import type { At } from './at.ts'
import type { HoldWords } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { leads, lockKnownCase } from './known-case.ts'
import { holdWordsOf } from './places.ts'
import { NO_SUCH_CASE, NOT_YOURS } from './refusals.ts'

/** More words than this would stop posts that have nothing to do with it. */
const MOST_WORDS = 40
const [SHORTEST, LONGEST] = [4, 80]

/**
 * Set or end the reporting restriction of a case (Education Act 2011 s13; domain-facts M10): its title is
 * shown as a code, and no post that holds one of these words goes on. The list given replaces the one before.
 */
export async function restrictCase(
  db: Writer,
  actor: Actor,
  command: HoldWords & { readonly caseId: string; readonly restricted: boolean },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { caseId, restricted } = command
  const known = await lockKnownCase(db, actor, caseId, at.now)
  if (!known) return NO_SUCH_CASE
  if (!leads(known)) return NOT_YOURS
  const words = restricted ? listed(command.words) : []
  if (words.length > MOST_WORDS) return refuse(`Give at most ${MOST_WORDS} words.`, 'words')
  const odd = words.find((word) => word.length < SHORTEST || word.length > LONGEST)
  if (odd) {
    return refuse(`“${odd}” is too short or too long: it would stop too much, or nothing.`, 'words')
  }
  const secret = refusePasswordText(command.words, 'words')
  if (secret) return secret
  await db
    .updateTable('case_hold_words')
    .set({ ended_at: at.now, ended_by: actor.personId })
    .where('case_id', '=', caseId)
    .where('ended_at', 'is', null)
    .execute()
  const { trustId, personId: by } = actor
  const { schoolId } = known
  for (const word of words) {
    const holdId = randomUUID()
    await db
      .insertInto('case_hold_words')
      .values({
        trust_id: trustId,
        hold_id: holdId,
        case_id: caseId,
        school_id: schoolId,
        sealed_words: sealText(at.keys, holdWordsOf(trustId, holdId), word),
        since: at.now,
        made_by: by,
      })
      .execute()
  }
  await db.updateTable('cases').set({ restricted }).where('case_id', '=', caseId).execute()
  const kind = restricted ? 'restricted' : 'unrestricted'
  const step = { trustId, schoolId, caseId, by, action: 'case.restricted' } as const
  await keepStep(db, { ...step, kind, facts: { words: words.length } }, at)
  return { ok: true }
}

function listed(text: string): string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
}

/** The words that no post of a school may hold now, for the gate alone: nobody is told of which case. */
export async function holdWords(
  db: Reader,
  at: { readonly schoolId: string; readonly keys: SealingKeys },
): Promise<string[]> {
  const rows = await db
    .selectFrom('case_hold_words')
    .select(['trust_id', 'hold_id', 'sealed_words'])
    .where('school_id', '=', at.schoolId)
    .where('ended_at', 'is', null)
    .execute()
  return rows.flatMap(
    (row) => openText(at.keys, holdWordsOf(row.trust_id, row.hold_id), row.sealed_words) ?? [],
  )
}
