import type { Writer } from '../../db/handles.ts'
import { type BundleContents, type BundlePlan, peopleToName, planBundle } from '../bundles/index.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { At } from './at.ts'
import { choicesOf } from './choices.ts'
import { findTransfer, type KnownTransfer, NO_SUCH_TRANSFER } from './known-transfer.ts'

export const CHOOSE_FIRST = refuse(
  'Something that names them has not been looked at yet. Say of each whether it goes.',
)
const NOTHING_GOES = refuse(
  'Nothing goes. Choose what goes, or put on record that the next school was told that there is no file.',
)
const NOT_NOW = refuse('It was made already. Take it back first to change something.')

interface AskedTransfer {
  readonly transferId: string
  readonly schoolId: string
}

/** A transfer whose matters were all chosen, with those that go; or why it cannot be made yet. */
export async function readyToMake(
  db: Writer,
  actor: Actor,
  { transferId, schoolId }: AskedTransfer,
  at: At,
): Promise<
  | { readonly ok: true; readonly known: KnownTransfer; readonly matterIds: readonly string[] }
  | Refusal
> {
  const known = await findTransfer(db, actor, transferId, at.now)
  if (known?.schoolId !== schoolId) return NO_SUCH_TRANSFER
  if (known.state !== 'draft') return NOT_NOW
  const choices = await choicesOf(db, actor, known, at)
  if (choices.some(({ goes }) => goes === undefined)) return CHOOSE_FIRST
  const matterIds = choices.flatMap(({ goes, matterId }) => (goes ? [matterId] : []))
  return matterIds.length === 0 ? NOTHING_GOES : { ok: true, known, matterIds }
}

/** Whose names stand in what goes, but for the learner’s own, to choose whose are replaced. */
export async function peopleInTransfer(
  db: Writer,
  actor: Actor,
  of: { readonly known: KnownTransfer; readonly matterIds: readonly string[] },
  at: At,
) {
  const people = await peopleToName(db, actor, { matterIds: of.matterIds, alone: true }, at)
  return people.filter(({ learnerId }) => learnerId !== of.known.learnerId)
}

/** Work out what the file of a learner holds: a bundle of what was chosen and of nothing that hangs on it. */
export async function planTransfer(
  db: Writer,
  actor: Actor,
  asked: AskedTransfer & { readonly contents: BundleContents },
  at: At,
): Promise<({ readonly ok: true; readonly known: KnownTransfer } & BundlePlan) | Refusal> {
  const ready = await readyToMake(db, actor, asked, at)
  if (!ready.ok) return ready
  const { known, matterIds } = ready
  const { transferId: matterId, schoolId, contents } = asked
  const ofLearner = known.learnerId
  const bundle = { matterId, schoolId, matterIds, alone: true, ofLearner }
  const plan = await planBundle(
    db,
    actor,
    { ...bundle, contents: { ...contents, files: 'covered' } },
    at,
  )
  return plan.ok ? { ...plan, known } : plan
}
