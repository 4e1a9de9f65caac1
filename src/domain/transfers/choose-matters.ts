import type { Writer } from '../../db/handles.ts'
import { decideStep } from '../lifecycle.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { sealText } from '../sealing/index.ts'
import type { At } from './at.ts'
import { type Choice, choicesOf } from './choices.ts'
import type { MatterChoice } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { type KnownTransfer, lockTransfer, NO_SUCH_TRANSFER } from './known-transfer.ts'
import { TRANSFER_LIFE } from './lifecycle.ts'
import { choiceReasonOf } from './places.ts'

const MOVED_ON = refuse('Somebody else has gone on with it meanwhile. Look at it as it stands now.')

/**
 * Say of each matter that names the learner whether it goes. One that stays needs a reason, and so does a record about
 * an adult that goes: it is a record of theirs first.
 */
export async function chooseMatters(
  db: Writer,
  actor: Actor,
  command: {
    readonly transferId: string
    readonly schoolId: string
    readonly choices: readonly MatterChoice[]
  },
  at: At,
): Promise<{ readonly ok: true } | Refusal> {
  const { transferId, schoolId, choices } = command
  const known = await lockTransfer(db, actor, transferId, at.now)
  if (known?.schoolId !== schoolId) return NO_SUCH_TRANSFER
  const step = { action: 'choose', capacities: ['knower'] } as const
  const decision = decideStep(TRANSFER_LIFE, known.state, step)
  if (!decision.ok) return MOVED_ON
  const belonging = await choicesOf(db, actor, known, at)
  for (const [index, choice] of choices.entries()) {
    const one = belonging.find(({ matterId }) => matterId === choice.matterId)
    if (!one) return NO_SUCH_TRANSFER
    const refusal = refuseChoice(choice, { one, nth: index + 1 })
    if (refusal) return refusal
  }
  for (const choice of choices) await keepChoice(db, actor, { known, choice }, at)
  const goes = choices.filter((one) => one.goes).map((one) => one.matterId)
  const stays = choices.filter((one) => !one.goes).map((one) => one.matterId)
  const facts = { goes, stays }
  await keepStep(db, actor, { known, step: { action: 'choose', to: decision.to, facts } }, at)
  return { ok: true }
}

function refuseChoice(
  { goes, reason }: MatterChoice,
  { one, nth }: { readonly one: Choice; readonly nth: number },
): Refusal | undefined {
  const field = `reason-${nth}`
  if (one.ofAdult && goes && reason === '') {
    return refuse('It is a record about an adult. Say why it has to go, or leave it here.', field)
  }
  if (!one.ofAdult && !goes && reason === '') return refuse('Say why it stays here.', field)
  return refusePasswordText(reason, field)
}

async function keepChoice(
  db: Writer,
  { trustId, personId }: Actor,
  of: { readonly known: KnownTransfer; readonly choice: MatterChoice },
  { keys, now }: At,
): Promise<void> {
  const { transferId } = of.known
  const { matterId, goes, reason } = of.choice
  const place = choiceReasonOf(trustId, transferId, matterId)
  const chosen = {
    goes,
    sealed_reason: reason && sealText(keys, place, reason),
    chosen_by: personId,
    chosen_at: now,
  }
  await db
    .insertInto('transfer_matters')
    .values({ trust_id: trustId, transfer_id: transferId, matter_id: matterId, ...chosen })
    .onConflict((conflict) =>
      conflict.columns(['trust_id', 'transfer_id', 'matter_id']).doUpdateSet(chosen),
    )
    .execute()
}
