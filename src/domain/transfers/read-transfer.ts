import { z } from 'zod'
import type { Reader, Writer } from '../../db/handles.ts'
import type { TransferAction, TransferWay } from '../../vocabulary/transfers.ts'
import { type BundleMade, bundleRegister, type Lettered } from '../bundles/index.ts'
import { findLearner, type Learner } from '../learners/index.ts'
import type { Actor } from '../people/index.ts'
import { openText } from '../sealing/index.ts'
import type { At } from './at.ts'
import { type Choice, choicesOf } from './choices.ts'
import { findTransfer, type KnownTransfer } from './known-transfer.ts'
import { transferStepWordsOf } from './places.ts'
import { openTransferWords, type TransferWords } from './words.ts'

/** Something that was done about a transfer. */
export interface TransferStep {
  readonly action: TransferAction
  /** Calendar date. */
  readonly on: string
  readonly way: TransferWay | null
  readonly who: string
  readonly words: string
  readonly by: string
  readonly at: Date
}

/** A transfer as those who may know of all in it read it. */
export interface TransferRecord extends KnownTransfer {
  readonly words: TransferWords | undefined
  readonly learner: Learner
  readonly begunBy: string
  readonly begunAt: Date
  readonly steps: readonly TransferStep[]
  readonly choices: readonly Choice[]
  /** Files that were made, the latest first: that is the one that goes. */
  readonly made: readonly BundleMade[]
  /** The key to the letters in them. */
  readonly letters: readonly Lettered[]
}

/** Read a transfer. That it was read is in the trail. @returns undefined where it is not theirs to know */
export async function readTransfer(
  db: Writer,
  actor: Actor,
  transferId: string,
  at: At,
): Promise<TransferRecord | undefined> {
  const known = await findTransfer(db, actor, transferId, at.now)
  const learner = known && (await findLearner(db, known.learnerId))
  if (!known || !learner) return undefined
  const { trustId } = actor
  const row = await db
    .selectFrom('transfers as t')
    .innerJoin('people as p', 'p.person_id', 't.begun_by')
    .select(['t.sealed_words', 't.begun_at', 'p.name'])
    .where('t.transfer_id', '=', transferId)
    .executeTakeFirstOrThrow()
  const register = await bundleRegister(db, actor, transferId, at)
  return {
    ...known,
    words: openTransferWords(at.keys, { trustId, transferId }, row.sealed_words),
    learner,
    begunBy: row.name,
    begunAt: row.begun_at,
    steps: await stepsOf(db, { trustId, transferId }, at),
    choices: await choicesOf(db, actor, known, at),
    made: register?.bundles ?? [],
    letters: register?.letters ?? [],
  }
}

const said = z.object({ who: z.string(), words: z.string() })

async function stepsOf(
  db: Reader,
  of: { readonly trustId: string; readonly transferId: string },
  { keys }: At,
): Promise<TransferStep[]> {
  const rows = await db
    .selectFrom('transfer_steps as s')
    .innerJoin('people as p', 'p.person_id', 's.by_person')
    .select(['s.step_id', 's.kind', 's.happened_on', 's.way', 's.sealed_words', 's.at', 'p.name'])
    .where('s.transfer_id', '=', of.transferId)
    .orderBy('s.place')
    .execute()
  return rows.map(({ step_id: stepId, kind, happened_on, way, sealed_words, at, name }) => {
    const text = openText(keys, transferStepWordsOf(of.trustId, stepId), sealed_words)
    const words = text ? said.parse(JSON.parse(text)) : { who: '', words: '' }
    return { action: kind, on: happened_on, way, ...words, by: name, at }
  })
}
