import { randomUUID } from 'node:crypto'
import type { Writer } from '../../db/handles.ts'
import { dueDay } from '../../policy/index.ts'
import { MATTER_ROLES } from '../../vocabulary/matters.ts'
import { lockLearner, NO_SUCH_LEARNER } from '../learners/index.ts'
import { londonDate } from '../london-time.ts'
import { openMatter, rolesThatHear } from '../need-to-know/index.ts'
import { type Actor, may, rolesAt, trailName } from '../people/index.ts'
import { type Refusal, refuse, refuseRole } from '../refusal.ts'
import { refusePasswordText } from '../refuse-password-text.ts'
import { sealText } from '../sealing/index.ts'
import { appendEntry } from '../trail/index.ts'
import { isWorkingDay } from '../working-days.ts'
import type { At } from './at.ts'
import type { BeginTransfer } from './forms.ts'
import { knownTransfers } from './known-transfer.ts'
import { transferWordsOf } from './places.ts'

const NOBODY_HEARS = refuse('Nobody at the school may know of it. Ask whoever runs Gatepost.')
const OVER = ['closed', 'nothing', 'withdrawn'] as const

/**
 * Begin to hand the safeguarding file of a learner to the next school. It is known to whoever leads on safeguarding and
 * to the roles of whoever begins it, as far as they may know of all that goes with it.
 */
export async function beginTransfer(
  db: Writer,
  actor: Actor,
  command: BeginTransfer & { readonly schoolId: string },
  { keys, now }: At,
): Promise<{ readonly ok: true; readonly transferId: string } | Refusal> {
  const { schoolId, learnerId, timing, countedFrom } = command
  if (!may(actor, 'matter.see', schoolId)) return refuseRole('matter.see')
  const { school, address, lead, contact, why } = command
  for (const [field, text] of Object.entries({ school, address, lead, contact, why })) {
    const secret = refusePasswordText(text, field)
    if (secret) return secret
  }
  const learner = await lockLearner(db, learnerId)
  if (learner?.schoolId !== schoolId) return refuse(NO_SUCH_LEARNER, 'learnerId')
  const under = await knownTransfers(db, actor, now)
    .where('t.learner_id', '=', learnerId)
    .where('t.state', 'not in', OVER)
    .executeTakeFirst()
  if (under) return refuse('Their file is under way already. Go on with that one.', 'learnerId')
  const own = rolesAt(actor, schoolId)
  const wanted = MATTER_ROLES.filter((role) => role === 'dsl' || own.includes(role))
  const roles = await rolesThatHear(db, wanted, { schoolId, excluded: [] }, now)
  if (!roles) return NOBODY_HEARS
  const transferId = randomUUID()
  const { trustId, personId } = actor
  const dueOn = command.dueOn ?? dueDay(timing, countedFrom, isWorkingDay)
  const matter = { trustId, matterId: transferId, schoolId, kind: 'transfer', roles } as const
  await openMatter(db, { ...matter, excluded: [], openedBy: personId }, now)
  await db
    .insertInto('transfers')
    .values({
      trust_id: trustId,
      transfer_id: transferId,
      school_id: schoolId,
      learner_id: learnerId,
      state: 'draft',
      timing,
      counted_from: countedFrom,
      due_on: dueOn,
      chase_on: null,
      sealed_words: sealText(
        keys,
        transferWordsOf(trustId, transferId),
        JSON.stringify({ school, address, lead, contact, why }),
      ),
      begun_by: personId,
      begun_at: now,
    })
    .execute()
  await appendEntry(db, {
    trustId,
    at: now,
    actor: trailName(actor),
    action: 'transfer.begun',
    schoolId,
    subject: `transfer:${transferId}`,
    facts: { learner: learnerId, timing, due: dueOn, on: londonDate(now) },
  })
  return { ok: true, transferId }
}
