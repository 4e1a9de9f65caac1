import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { TransferAction, TransferState, TransferWay } from '../../vocabulary/transfers.ts'
import { londonDate } from '../london-time.ts'
import { type Actor, trailName } from '../people/index.ts'
import { sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import type { KnownTransfer } from './known-transfer.ts'
import { transferStepWordsOf } from './places.ts'

interface NewStep {
  readonly action: TransferAction
  readonly to: TransferState
  /** Calendar date; today unless given. */
  readonly on?: string | undefined
  readonly way?: TransferWay | undefined
  readonly who?: string
  readonly words?: string
  /** When the receipt is asked for again. */
  readonly chaseOn?: string | null
  /** Ids, codes and digests for the trail. */
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>
}

/** Put a step on record with where it leads, and its entry in the trail. The caller holds the transfer. */
export async function keepStep(
  db: Writer,
  actor: Actor,
  of: { readonly known: KnownTransfer; readonly step: NewStep },
  { keys, now }: At,
): Promise<void> {
  const { known, step } = of
  const { transferId, schoolId, state } = known
  const { action, to, on, way, who = '', words = '', chaseOn = null, facts = {} } = step
  const stepId = randomUUID()
  const { trustId, personId } = actor
  await db
    .updateTable('transfers')
    .set({ state: to, chase_on: chaseOn })
    .where('transfer_id', '=', transferId)
    .execute()
  const said = who === '' && words === '' ? '' : JSON.stringify({ who, words })
  await db
    .insertInto('transfer_steps')
    .values({
      trust_id: trustId,
      step_id: stepId,
      transfer_id: transferId,
      kind: action,
      happened_on: on ?? londonDate(now),
      way: way ?? null,
      sealed_words: said && sealText(keys, transferStepWordsOf(trustId, stepId), said),
      by_person: personId,
      at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'transfer.stepped',
    schoolId,
    subject: `transfer:${transferId}`,
    facts: { step: action, from: state, to, ...(way ? { way } : {}), ...facts },
  })
}
