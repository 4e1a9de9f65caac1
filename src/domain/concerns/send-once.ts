import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Writer } from '../../db/handles.ts'
import type { MatterRole } from '../../vocabulary/matters.ts'
import type { Refusal } from '../refusal.ts'
import type { SealingKeys } from '../sealing/index.ts'
import { addMessage } from './add-message.ts'
import { type NewConcern, type TakenIn, takeInConcern } from './take-in-concern.ts'
import { openReport, type ReportWords } from './words.ts'

/**
 * Take a report in once, however often its form is sent: a bad line may swallow the answer. What was changed
 * between two sendings is added to the first, so that nothing is lost.
 */
export async function sendOnce(
  db: Writer,
  concern: NewConcern,
  at: { readonly keys: SealingKeys; readonly now: Date },
): Promise<TakenIn | Refusal> {
  const { trustId, onceKey } = concern
  // Two of the same at once wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`concern ${onceKey}`}, 0))`.execute(db)
  const before = await db
    .selectFrom('concern_messages as w')
    .innerJoin('matters as m', 'm.matter_id', 'w.concern_id')
    .select(['w.message_id as messageId', 'w.concern_id as concernId', 'w.sealed_words', 'm.roles'])
    .where('w.once_key', '=', onceKey)
    .where('w.kind', '=', 'report')
    .executeTakeFirst()
  if (!before) return takeInConcern(db, concern, at)
  const { messageId, concernId, sealed_words: sealed } = before
  const roles: readonly MatterRole[] = before.roles
  const first = openReport(at.keys, { trustId, messageId }, sealed)
  const changed = changesIn(first, concern.words)
  if (changed !== '') {
    const digest = createHash('sha256').update(changed).digest('base64url').slice(0, 22)
    await addMessage(
      db,
      { trustId, concernId, kind: 'addition', words: changed, once: `${onceKey}-${digest}` },
      { ...at, by: concern.reportedBy },
    )
  }
  return { ok: true, concernId, roles }
}

const LABELS: Readonly<Record<keyof ReportWords, string>> = {
  happened: 'What happened',
  who: 'Who',
  when: 'When',
  where: 'Where',
  name: 'Name',
  reach: 'How to reach me',
}

function changesIn(first: ReportWords, second: ReportWords): string {
  const keys = Object.keys(LABELS) as (keyof ReportWords)[]
  return keys
    .filter((key) => second[key] !== first[key] && second[key] !== '')
    .map((key) => `${LABELS[key]}: ${second[key]}`)
    .join('\n\n')
}
