import type { Writer } from '../../db/handles.ts'
import type { TransferState } from '../../vocabulary/transfers.ts'
import { type Actor, trailName } from '../people/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import { knownTransfers } from './known-transfer.ts'
import { openTransferWords } from './words.ts'

/** As many as one page shows. */
export const TRANSFERS_AT_ONCE = 50

/** A transfer in the list of those who may know of it. */
export interface TransferRow {
  readonly transferId: string
  readonly state: TransferState
  readonly learner: string
  /** Where it goes; undefined when the key that opens it is not there. */
  readonly school: string | undefined
  readonly dueOn: string
  readonly chaseOn: string | null
}

const OVER = ['received', 'closed', 'nothing', 'withdrawn'] as const

/**
 * The transfers of a school that somebody may know of, what is due first on top. One more than a page is looked for in
 * place of counting them all. That the list was read is in the trail.
 */
export async function listTransfers(
  db: Writer,
  actor: Actor,
  asked: { readonly schoolId: string; readonly over: boolean; readonly page: number },
  { keys, now }: At,
): Promise<{ readonly rows: readonly TransferRow[]; readonly more: boolean }> {
  const { schoolId, over, page } = asked
  const { trustId } = actor
  const found = await knownTransfers(db, actor, now)
    .innerJoin('learners as l', 'l.learner_id', 't.learner_id')
    .select(['t.sealed_words', 'l.forename', 'l.preferred_forename', 'l.surname'])
    .where('t.school_id', '=', schoolId)
    .where('t.state', over ? 'in' : 'not in', OVER)
    .orderBy('t.due_on', over ? 'desc' : 'asc')
    .orderBy('t.transfer_id')
    .limit(TRANSFERS_AT_ONCE + 1)
    .offset((page - 1) * TRANSFERS_AT_ONCE)
    .execute()
  const rows = found.slice(0, TRANSFERS_AT_ONCE)
  if (rows[0]) {
    await appendEntry(db, {
      trustId,
      at: now,
      actor: trailName(actor),
      action: 'transfer.listed',
      schoolId,
      subject: `transfer:${rows[0].transferId}`,
      facts: { transfers: rows.map((row) => row.transferId) },
    })
  }
  return {
    rows: rows.map((row) => ({
      transferId: row.transferId,
      state: row.state,
      learner: `${row.preferred_forename ?? row.forename} ${row.surname}`,
      school: openTransferWords(keys, { trustId, transferId: row.transferId }, row.sealed_words)
        ?.school,
      dueOn: row.dueOn,
      chaseOn: row.chaseOn,
    })),
    more: found.length > TRANSFERS_AT_ONCE,
  }
}
