import type { Writer } from '../../../db/handles.ts'
import { parentsPart } from '../../../policy/index.ts'
import { findLearner } from '../../learners/index.ts'
import { londonDate } from '../../london-time.ts'
import { type Actor, trailName } from '../../people/index.ts'
import { type Refusal, refuse } from '../../refusal.ts'
import type { SealingKeys } from '../../sealing/index.ts'
import { appendEntry } from '../../trail/index.ts'
import type { WithholdFromParents } from '../forms.ts'
import { parentsOf, sealWords } from '../words.ts'
import { nextRevision, setParents, undecidedOf } from './note-parents.ts'
import { stepOnPermit } from './step-on-permit.ts'

/**
 * The safeguarding lead decides that parents of somebody of 16 or over are not told, as telling them may
 * put the child at risk (policy-parameters 9.17, societas 5.5b). Why is for safeguarding leads alone;
 * everybody else reads that it was decided. It stands in the safeguarding book of the trail.
 */
export async function withholdFromParents(
  db: Writer,
  actor: Actor,
  command: WithholdFromParents,
  { keys, now }: { readonly keys: SealingKeys; readonly now: Date },
): Promise<{ readonly ok: true } | Refusal> {
  const { permitId, schoolId, learnerId, reason } = command
  const step = await stepOnPermit(db, actor, { at: command, action: 'withhold', reason }, now)
  if (!step.ok) return step
  const open = await undecidedOf(db, command)
  const learner = open.includes(learnerId) ? await findLearner(db, learnerId) : undefined
  if (!learner) return refuse('Choose for whom you decide', 'learnerId')
  if (parentsPart(learner.dateOfBirth, londonDate(now)) === 'agree') {
    return refuse(
      'Under 16 a parent has to agree before there is contact. Where asking them is not safe, refuse the contact',
      'learnerId',
    )
  }
  const sealed = sealWords(keys, parentsOf(actor.trustId, permitId, learnerId), { who: reason })
  const word = { permitId, learnerId, parents: 'not_told', on: null, how: null } as const
  await setParents(db, actor, { ...word, sealed, now })
  await nextRevision(db, permitId, step.permit.revision)
  await appendEntry(db, {
    trustId: actor.trustId,
    at: now,
    actor: trailName(actor),
    action: 'contact.parents_not_told',
    schoolId,
    subject: `contact_permit:${permitId}`,
    facts: { learner: learnerId },
  })
  return { ok: true }
}
