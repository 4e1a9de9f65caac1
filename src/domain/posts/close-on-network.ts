import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'

/** A publication that Gatepost sends, or sent, to a network itself. */
export interface OnNetwork {
  readonly publication_id: string
  readonly trust_id: string
  readonly state: string
  readonly remote_id: string | null
  readonly joined: string | null
}

/**
 * Stop what has not gone out, and have what stands, or may stand, taken off the network.
 * @returns `never_there` when nothing of it was ever seen by anybody; else whether Gatepost takes it off
 *   itself or a person has to
 */
export async function closeOnNetwork(
  db: Writer,
  { publication_id, trust_id, state, remote_id, joined }: OnNetwork,
  now: Date,
): Promise<'never_there' | 'by_itself' | 'by_hand'> {
  if (state === 'refused') return 'never_there'
  const send = await db
    .selectFrom('network_errands')
    .select(['errand_id', 'state', 'uncertain_at'])
    .where('publication_id', '=', publication_id)
    .where('kind', '=', 'send')
    .forUpdate()
    .executeTakeFirst()
  if (send?.state === 'waiting' && send.uncertain_at === null) {
    await db
      .updateTable('network_errands')
      .set({ state: 'dropped', ended_at: now })
      .where('errand_id', '=', send.errand_id)
      .execute()
    return 'never_there'
  }
  const found = remote_id !== null
  const underWay = send?.state === 'under_way' || send?.state === 'uncertain'
  if (joined === null || !(found || underWay)) return 'by_hand'
  await db
    .insertInto('network_errands')
    .values({
      trust_id,
      errand_id: randomUUID(),
      publication_id,
      kind: 'remove',
      state: 'waiting',
      attempt: 0,
      tries: 0,
      not_before: now,
      opened_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return 'by_itself'
}
