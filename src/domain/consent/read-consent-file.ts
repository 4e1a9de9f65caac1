import type { Writer } from '../../db/handles.ts'
import {
  type Contact,
  contactsOf,
  findLearner,
  type Learner,
  NO_SUCH_LEARNER,
} from '../learners/index.ts'
import { type Actor, may, refuseAt } from '../people/index.ts'
import { type Refusal, refuseUnknown } from '../refusal.ts'
import {
  type AnswerOnRecord,
  answersOf,
  type ObjectionOnRecord,
  objectionsOf,
  type RestrictionOnRecord,
  restrictionsOf,
} from './answers-of.ts'
import { type ChannelChoice, channelChoices } from './channel-of.ts'
import { consentDecisions } from './consent-decisions.ts'
import { noteRead } from './note-read.ts'

/** Everything on record about one learner, as far as this reader may know it. */
export interface ConsentFile {
  readonly ok: true
  readonly learner: Learner
  readonly contacts: readonly Contact[]
  /** Each open channel with whether the learner may be shown there, in words for this reader. */
  readonly channels: readonly (ChannelChoice & { readonly may: boolean; readonly says: string })[]
  readonly answers: readonly AnswerOnRecord[]
  readonly objections: readonly ObjectionOnRecord[]
  /** Undefined for everyone but the safeguarding lead, whether there are any or not. */
  readonly restrictions: readonly RestrictionOnRecord[] | undefined
}

/**
 * One learner's consent records, and the entry that they were read. Restrictions and reasons are for
 * the safeguarding lead alone; others read "do not use".
 * @throws when the school has no policy in force
 */
export async function readConsentFile(
  db: Writer,
  actor: Actor,
  learnerId: string,
  now: Date,
): Promise<ConsentFile | Refusal> {
  const learner = await findLearner(db, learnerId)
  const unknown = refuseUnknown(NO_SUCH_LEARNER)
  if (!learner) return unknown
  const { schoolId } = learner
  if (!may(actor, 'consent.keep', schoolId)) {
    return refuseAt(actor, 'consent.keep', { schoolId, unknown })
  }
  const isLead = may(actor, 'restriction.keep', schoolId)
  const channels = await channelChoices(db, schoolId)
  const channelIds = channels.map((channel) => channel.channelId)
  const decisions = await consentDecisions(db, {
    schoolId,
    learnerIds: [learnerId],
    channelIds,
    at: now,
  })
  const file: ConsentFile = {
    ok: true,
    learner,
    contacts: await contactsOf(db, learnerId),
    channels: channels.map((channel) => {
      const decision = decisions.of(learnerId, channel.channelId)
      const says = isLead ? decision.dslSays : decision.staffSays
      return { ...channel, may: decision.may, says }
    }),
    answers: await answersOf(db, { learnerId }),
    objections: await objectionsOf(db, { learnerId }),
    restrictions: isLead ? await restrictionsOf(db, learnerId) : undefined,
  }
  const read = { schoolId, subject: `learner:${learnerId}`, learnerIds: [learnerId] } as const
  await noteRead(db, actor, read, now)
  return file
}
