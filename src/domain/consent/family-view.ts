import type { Writer } from '../../db/handles.ts'
import { type ConsentKind, type ConsentRecords, decideConsent } from '../../policy/index.ts'
import {
  type AnswerOnRecord,
  answersOf,
  type ObjectionOnRecord,
  objectionsOf,
} from './answers-of.ts'
import { type ChannelChoice, channelChoices } from './channel-of.ts'
import { PURPOSE } from './codes.ts'
import { consentRules } from './consent-decisions.ts'
import type { FamilySession } from './family-session.ts'
import { keepWording, type Wording } from './wording.ts'

/** What a parent sees: the words, and what they themselves have said; never what others said. */
export interface FamilyView {
  readonly wording: Wording
  /** Each open channel with what this parent's own answers come to there. */
  readonly channels: readonly (ChannelChoice & { readonly own: ConsentKind })[]
  readonly answers: readonly AnswerOnRecord[]
  readonly objections: readonly ObjectionOnRecord[]
}

/**
 * The page of one parent. The other parent's answers, the child's own and any restriction stay out of
 * it, so that it gives nothing away between people who may have reason to be apart.
 * @throws when the school has no policy in force
 */
export async function familyView(
  db: Writer,
  family: FamilySession,
  now: Date,
): Promise<FamilyView> {
  const { schoolId, learnerId } = family.learner
  const whose = { learnerId, contactId: family.contactId }
  const answers = await answersOf(db, whose)
  const objections = await objectionsOf(db, whose)
  const { model } = await consentRules(db, schoolId, now)
  const records = ownRecords(answers, objections)
  const channels = await channelChoices(db, schoolId)
  return {
    wording: await keepWording(db, { trustId: family.trustId, schoolId }, now),
    channels: channels.map((channel) => {
      const { kind } = decideConsent({ records, channelId: channel.channelId, model, at: now })
      return { ...channel, own: kind }
    }),
    answers,
    objections,
  }
}

function ownRecords(
  answers: readonly AnswerOnRecord[],
  objections: readonly ObjectionOnRecord[],
): ConsentRecords {
  return {
    answers: answers.map((answer) => ({
      ...answer,
      givenBy: 'parent',
      giver: 'self',
      parentalResponsibility: true,
      purpose: PURPOSE,
      verified: answer.verified ? 'verified' : 'legacy_unverified',
    })),
    objections,
    restrictions: [],
    learner: { status: 'current' },
  }
}
