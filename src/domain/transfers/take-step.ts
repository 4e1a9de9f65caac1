import type { Writer } from '../../db/handles.ts'
import { receiptDay } from '../../policy/index.ts'
import type { TransferAction, TransferState } from '../../vocabulary/transfers.ts'
import { decideStep } from '../lifecycle.ts'
import { londonDate } from '../london-time.ts'
import type { Actor } from '../people/index.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { isWorkingDay } from '../working-days.ts'
import type { At } from './at.ts'
import { choicesOf } from './choices.ts'
import type { TakeTransferStep } from './forms.ts'
import { keepStep } from './keep-step.ts'
import { type KnownTransfer, lockTransfer, NO_SUCH_TRANSFER } from './known-transfer.ts'
import { TRANSFER_LIFE } from './lifecycle.ts'

const REFUSED = {
  moved_on: 'Somebody else has gone on with it meanwhile. Look at it as it stands now.',
  not_yours: 'This is not yours to do.',
  reason_missing: 'Say in a sentence why.',
} as const
const NOT_YET_CHOSEN = refuse(
  'Something names them. Say of each why it stays here before you say that there is no file.',
)
const MORE_SINCE = refuse(
  'Something new names them since the file was made. Take it back with “Change something” and say whether that goes too.',
)

/** Put on record what was done about a transfer; what may come next is its table, and nothing else. */
export async function takeTransferStep(
  db: Writer,
  actor: Actor,
  command: TakeTransferStep & { readonly transferId: string; readonly schoolId: string },
  at: At,
): Promise<{ readonly ok: true; readonly state: TransferState } | Refusal> {
  const { transferId, schoolId, action, who, words, on, way } = command
  const known = await lockTransfer(db, actor, transferId, at.now)
  if (known?.schoolId !== schoolId) return NO_SUCH_TRANSFER
  const secret = refusePasswordText(words, 'words') ?? refusePasswordText(who, 'who')
  if (secret) return secret
  const attempt = { action, capacities: ['knower'], reason: words } as const
  const decision = decideStep(TRANSFER_LIFE, known.state, attempt)
  if (!decision.ok) {
    return refuse(REFUSED[decision.why], decision.why === 'reason_missing' ? 'words' : undefined)
  }
  const today = londonDate(at.now)
  if (on && on > today) return refuse('This is a day that has not come yet.', 'on')
  const open = await refuseUnanswered(db, actor, { known, action }, at)
  if (open) return open
  const waits = decision.to === 'handed_over'
  const chaseOn = waits ? receiptDay(on && action === 'hand_over' ? on : today, isWorkingDay) : null
  const step = { action, to: decision.to, on, way, who, words, chaseOn }
  await keepStep(db, actor, { known, step }, at)
  return { ok: true, state: decision.to }
}

/** Nothing that names the learner is passed over: neither what was there nor what came since the file was made. */
async function refuseUnanswered(
  db: Writer,
  actor: Actor,
  of: { readonly known: KnownTransfer; readonly action: TransferAction },
  at: At,
): Promise<Refusal | undefined> {
  if (of.action === 'say_none') {
    const choices = await choicesOf(db, actor, of.known, at)
    return choices.every(({ goes }) => goes === false) ? undefined : NOT_YET_CHOSEN
  }
  if (of.action !== 'look' && of.action !== 'hand_over') return undefined
  const choices = await choicesOf(db, actor, of.known, at)
  return choices.some(({ goes }) => goes === undefined) ? MORE_SINCE : undefined
}
