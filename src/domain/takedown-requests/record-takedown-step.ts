import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import type { TakedownAction, TakedownState } from '../../vocabulary/takedown-requests.ts'
import { decideStep } from '../lifecycle.ts'
import { openTo } from '../need-to-know/index.ts'
import { type Actor, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseUnknown } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { type SealingKeys, sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import type { TakedownStep } from './forms.ts'
import { TAKEDOWN_LIVES } from './lifecycle.ts'
import { stepWordsOf } from './sealed-words.ts'

const HOUR = 3_600_000
/** How long a platform is given before a helpline takes it on (domain-facts section 10). */
export const CHECK_AFTER_HOURS = 48

const REFUSED = {
  moved_on: 'Somebody else has put something on record meanwhile. Look at it as it stands now.',
  not_yours: 'Whoever asked for it cannot decide on the appeal. Ask somebody else who knows of it.',
  reason_missing: 'Say in a sentence why.',
} as const

/** Put on record what was done or seen; what may come next is the table of its route, and nothing else. */
export async function recordTakedownStep(
  db: Writer,
  actor: Actor,
  command: TakedownStep & { readonly requestId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true; readonly state: TakedownState } | Refusal> {
  const { requestId, action, words } = command
  const request = await locked(db, actor, requestId, now)
  if (!request) return refuseUnknown('There is no such request.')
  const secret = refusePasswordText(words, 'words')
  if (secret) return secret
  const capacities =
    request.requested_by === actor.personId
      ? ['knower' as const]
      : (['knower', 'other_knower'] as const)
  const decision = decideStep(TAKEDOWN_LIVES[request.route], request.state, {
    ...{ action, capacities },
    reason: words,
  })
  if (!decision.ok) {
    return refuse(REFUSED[decision.why], decision.why === 'reason_missing' ? 'words' : undefined)
  }
  if (action === 'still_there' && request.check_due_at && now < request.check_due_at) {
    return refuse(
      'Give the platform its 48 hours first, unless a child is at risk: then a helpline can be asked at once, with that reason.',
      'action',
    )
  }
  if (action === 'preserve' && !(await hasEvidence(db, request.matter_id))) {
    return refuse(
      'Put it on record as evidence first, in words or with a picture. Then say here that it is kept.',
      'action',
    )
  }
  await db
    .updateTable('takedown_requests')
    .set({
      state: decision.to,
      check_due_at: dueAfter(action, request.check_due_at, now),
      ...(action === 'request' ? { requested_by: actor.personId } : {}),
    })
    .where('request_id', '=', requestId)
    .execute()
  await insertStep(db, actor, { requestId, action, words }, { keys, now })
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'takedown.stepped',
    schoolId: request.school_id,
    subject: `takedown_request:${requestId}`,
    facts: { matter: request.matter_id, step: action, from: request.state, to: decision.to },
  })
  return { ok: true, state: decision.to }
}

/** What somebody is asked to remove has to be on record before: afterwards it may be gone. */
async function hasEvidence(db: Writer, matterId: string): Promise<boolean> {
  const kept = await db
    .selectFrom('evidence')
    .select('evidence_id')
    .where('matter_id', '=', matterId)
    .limit(1)
    .executeTakeFirst()
  return kept !== undefined
}

/** After every request somebody looks once more whether it is gone; nothing is due once it is over. */
function dueAfter(action: TakedownAction, before: Date | null, now: Date): Date | null {
  const again: readonly TakedownAction[] = ['report', 'escalate', 'request', 'dismiss']
  if (again.includes(action)) return new Date(now.getTime() + CHECK_AFTER_HOURS * HOUR)
  const stays: readonly TakedownAction[] = ['object']
  return stays.includes(action) ? before : null
}

async function insertStep(
  db: Writer,
  { trustId, personId }: Actor,
  step: TakedownStep & { readonly requestId: string },
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<void> {
  const stepId = randomUUID()
  const { requestId, action, words } = step
  await db
    .insertInto('takedown_steps')
    .values({
      trust_id: trustId,
      step_id: stepId,
      request_id: requestId,
      action,
      at: now,
      by_person: personId,
      sealed_words: words === '' ? '' : sealText(keys, stepWordsOf(trustId, stepId), words),
    })
    .execute()
}

function locked(db: Writer, actor: Actor, requestId: string, now: Date) {
  return db
    .selectFrom('takedown_requests as t')
    .innerJoin('matters as m', 'm.matter_id', 't.matter_id')
    .select([
      't.route',
      't.state',
      't.check_due_at',
      't.requested_by',
      't.matter_id',
      'm.school_id',
    ])
    .where('t.request_id', '=', requestId)
    .where(openTo(actor, now))
    .forUpdate('t')
    .executeTakeFirst()
}
