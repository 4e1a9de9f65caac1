import type { Reader } from '../../../db/handles.ts'
import type { ConcernMessageKind, ConcernState, StopAnswer } from '../../../vocabulary/concerns.ts'
import type { MatterRole } from '../../../vocabulary/matters.ts'
import { type SentIn, sentInOf } from '../../evidence/index.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { receiptDigest } from '../receipt.ts'
import { openReport, openWords, type ReportWords } from '../words.ts'

/** What was said on a concern, as its reporter reads it. */
export interface OwnMessage {
  readonly kind: Exclude<ConcernMessageKind, 'report' | 'note'>
  readonly at: Date
  readonly words: string
}

/** A concern as its reporter sees it with the code: what they sent, what was answered, who reads it. */
export interface OwnConcern {
  readonly concernId: string
  readonly receivedAt: Date
  readonly report: ReportWords
  readonly messages: readonly OwnMessage[]
  readonly roles: readonly MatterRole[]
  readonly state: ConcernState
  /** Whether somebody has read it. */
  readonly read: boolean
  readonly stopAnswer: StopAnswer | null
  /** When they sent files in and how many: nothing of what they show. */
  readonly sentIn: readonly SentIn[]
}

export interface OfReceipt {
  readonly trustId: string
  readonly schoolId: string
  readonly code: string
}

interface Opening {
  readonly keys: SealingKeys
  readonly secret: string
}

/** Whether there is anything under a code: one look into an index. */
export async function isCode(
  db: Reader,
  { schoolId, code }: Omit<OfReceipt, 'trustId'>,
  secret: string,
): Promise<boolean> {
  const digest = receiptDigest({ secret, schoolId }, code)
  if (!digest) return false
  const row = await db
    .selectFrom('concerns')
    .select('concern_id')
    .where('receipt_sha256', '=', digest)
    .where('school_id', '=', schoolId)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * The concern of a code. @returns undefined alike for a wrong code, one of another school, and what is no code
 */
export async function ownConcern(
  db: Reader,
  of: OfReceipt,
  { keys, secret }: Opening,
): Promise<OwnConcern | undefined> {
  const { trustId, schoolId, code } = of
  const digest = receiptDigest({ secret, schoolId }, code)
  if (!digest) return undefined
  const row = await db
    .selectFrom('concerns as c')
    .innerJoin('matters as m', 'm.matter_id', 'c.concern_id')
    .select(['c.concern_id', 'c.received_at', 'c.state', 'c.stop_answer', 'm.roles'])
    .where('c.receipt_sha256', '=', digest)
    .where('c.school_id', '=', schoolId)
    .executeTakeFirst()
  if (!row) return undefined
  const rows = await db
    .selectFrom('concern_messages')
    .select(['message_id as messageId', 'kind', 'written_at', 'sealed_words'])
    .where('concern_id', '=', row.concern_id)
    .where('kind', '<>', 'note')
    .orderBy('written_at')
    .orderBy('message_id')
    .execute()
  const report = rows.find((one) => one.kind === 'report')
  if (!report) throw new Error('A concern has no report.')
  const messages = rows.flatMap(({ messageId, kind, written_at, sealed_words }): OwnMessage[] => {
    if (kind === 'report' || kind === 'note') return []
    return [{ kind, at: written_at, words: openWords(keys, { trustId, messageId }, sealed_words) }]
  })
  return {
    concernId: row.concern_id,
    receivedAt: row.received_at,
    report: openReport(keys, { trustId, messageId: report.messageId }, report.sealed_words),
    messages,
    roles: row.roles,
    state: row.state,
    read: row.state !== 'new',
    stopAnswer: row.stop_answer,
    sentIn: await sentInOf(db, row.concern_id),
  }
}
