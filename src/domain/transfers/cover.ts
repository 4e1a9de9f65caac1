import type { Reader } from '../../db/handles.ts'
import type { BundleCover } from '../bundles/index.ts'
import { findLearner, knownName } from '../learners/index.ts'
import type { Actor } from '../people/index.ts'
import type { At } from './at.ts'
import type { KnownTransfer } from './known-transfer.ts'
import { openTransferWords } from './words.ts'

/** What stands on the first page of a file: whose it is, from whom to whom, and that the receipt is asked for. */
export async function coverOf(
  db: Reader,
  actor: Actor,
  { known }: { readonly known: KnownTransfer },
  { keys }: At,
): Promise<BundleCover & { readonly to: string; readonly why: string }> {
  const { transferId, schoolId, learnerId } = known
  const row = await db
    .selectFrom('transfers as t')
    .innerJoin('schools as s', 's.school_id', 't.school_id')
    .select(['t.sealed_words', 's.name'])
    .where('t.transfer_id', '=', transferId)
    .where('t.school_id', '=', schoolId)
    .executeTakeFirstOrThrow()
  const learner = await findLearner(db, learnerId)
  const words = openTransferWords(keys, { trustId: actor.trustId, transferId }, row.sealed_words)
  if (!learner || !words) throw new Error('The words of a transfer do not open with these keys.')
  const { school, address, lead, why } = words
  const whole = [learner.forename, learner.middleNames, learner.surname].filter(Boolean).join(' ')
  const knownAs = knownName(learner)
  const rows = [
    { key: 'Whose file', value: knownAs === whole ? whole : `${whole}, known as ${knownAs}` },
    { key: 'Born', value: learner.dateOfBirth ?? '' },
    { key: 'To', value: [school, address].filter(Boolean).join(', ') },
    { key: 'For', value: lead || 'Whoever leads on safeguarding there, and nobody else' },
    { key: 'From', value: `${row.name}, by ${actor.name}` },
    { key: 'Why', value: why },
    {
      key: 'Receipt',
      value: 'Please confirm to whoever sent it that it came and opens. They keep a copy.',
    },
  ]
  return {
    from: row.name,
    title: 'Safeguarding file',
    rows: rows.filter(({ value }) => value !== ''),
    to: school,
    why,
  }
}
