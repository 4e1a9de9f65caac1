import type { Reader, Writer } from '../../db/handles.ts'
import { openTo } from '../need-to-know/index.ts'
import type { Actor } from '../people/index.ts'
import { refuseUnknown } from '../refusal.ts'

export const NO_SUCH_TRANSFER = refuseUnknown('There is no such file, or it is not yours to see.')

/** The transfers `t` that somebody may know of, and so of all that goes with them; every query of them begins here. */
export function knownTransfers(db: Reader, actor: Actor, now: Date) {
  return db
    .selectFrom('transfers as t')
    .innerJoin('matters as m', (join) =>
      join.onRef('m.trust_id', '=', 't.trust_id').onRef('m.matter_id', '=', 't.transfer_id'),
    )
    .select([
      't.transfer_id as transferId',
      't.school_id as schoolId',
      't.learner_id as learnerId',
      't.state',
      't.timing',
      't.counted_from as countedFrom',
      't.due_on as dueOn',
      't.chase_on as chaseOn',
    ])
    .where(openTo(actor, now))
}

/** @returns undefined alike for a transfer that is not there and one that this person must not know of */
export function findTransfer(db: Reader, actor: Actor, transferId: string, now: Date) {
  return knownTransfers(db, actor, now).where('t.transfer_id', '=', transferId).executeTakeFirst()
}

export type KnownTransfer = NonNullable<Awaited<ReturnType<typeof findTransfer>>>

/** As `findTransfer`, holding it so that nobody else changes it until this is done. */
export async function lockTransfer(
  db: Writer,
  actor: Actor,
  transferId: string,
  now: Date,
): Promise<KnownTransfer | undefined> {
  const held = await db
    .selectFrom('transfers')
    .select('transfer_id')
    .where('transfer_id', '=', transferId)
    .forUpdate()
    .executeTakeFirst()
  return held && findTransfer(db, actor, transferId, now)
}
