import type { Reader, Writer } from '../../db/handles.ts'
import { type Actor, trailName } from '../people/index.ts'
import { openText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { At } from './at.ts'
import type { KnownTransfer } from './known-transfer.ts'
import { choiceReasonOf } from './places.ts'
import { type Belonging, whatBelongs } from './what-belongs.ts'

/** A matter that names the learner, with what was chosen for it. */
export interface Choice extends Belonging {
  /** Undefined while nobody has chosen. */
  readonly goes: boolean | undefined
  readonly reason: string
}

/** Everything that names the learner now, each with what was chosen. That it was read is in the trail. */
export async function choicesOf(
  db: Writer,
  actor: Actor,
  known: KnownTransfer,
  at: At,
): Promise<readonly Choice[]> {
  const { transferId, schoolId } = known
  const { trustId } = actor
  const belonging = await whatBelongs(db, actor, known, at)
  const chosen = await chosenIn(db, transferId)
  await appendEntry(db, {
    trustId,
    at: at.now,
    actor: trailName(actor),
    action: 'transfer.read',
    schoolId,
    subject: `transfer:${transferId}`,
    facts: { matters: belonging.map((one) => one.matterId) },
  })
  return belonging.map((one) => {
    const row = chosen.get(one.matterId)
    const place = choiceReasonOf(trustId, transferId, one.matterId)
    const reason = row?.sealed_reason ? openText(at.keys, place, row.sealed_reason) : ''
    return { ...one, goes: row?.goes, reason: reason ?? '' }
  })
}

/** What was chosen, by matter. */
export async function chosenIn(db: Reader, transferId: string) {
  const rows = await db
    .selectFrom('transfer_matters')
    .select(['matter_id', 'goes', 'sealed_reason'])
    .where('transfer_id', '=', transferId)
    .orderBy('matter_id')
    .execute()
  return new Map(rows.map((row) => [row.matter_id, row]))
}
