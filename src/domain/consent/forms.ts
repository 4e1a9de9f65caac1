import { z } from 'zod'
import { typedDay, typedText } from '../typed.ts'
import { LAWFUL_BASES, RESTRICTION_KINDS, SCOPES, STAFF_METHODS } from './codes.ts'

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map((entry) => entry.code) as [Code, ...Code[]]

const id = z.uuid()
const personName = typedText(200).trim().min(1, 'Enter their name')
const relationship = typedText(100).trim().min(1, 'Enter how they are related')

/** Who said it. Only a contact can say yes; anybody can say no. */
const giver = z.discriminatedUnion('by', [
  z.object({ by: z.literal('parent'), contactId: id }),
  z.object({ by: z.literal('learner') }),
  z.object({ by: z.literal('other'), name: personName, relationship }),
])
export type Giver = z.infer<typeof giver>

const channelId = id.nullable()
const method = z.enum(codes(STAFF_METHODS), 'Choose how they told the school')

export const recordConsentForm = z.object({
  learnerId: id,
  answer: z.enum(['given', 'refused'], 'Choose yes or no'),
  /** Null for every channel. */
  channelId,
  giver,
  /** The exact words that they were shown or read. */
  wordingId: id,
  method,
  /** The day they answered, in Europe/London. */
  givenOn: typedDay,
})
export type RecordConsent = z.infer<typeof recordConsentForm>

export const recordObjectionForm = z.object({
  learnerId: id,
  channelId,
  scope: z.enum(codes(SCOPES), 'Choose what they object to'),
  lawfulBasis: z.enum(codes(LAWFUL_BASES), 'Choose what the school relies on'),
  giver,
  wordingId: id.nullable(),
  method,
})
export type RecordObjection = z.infer<typeof recordObjectionForm>

export const withdrawConsentForm = z.object({ consentId: id })
export type WithdrawConsent = z.infer<typeof withdrawConsentForm>

export const withdrawObjectionForm = z.object({ objectionId: id })
export type WithdrawObjection = z.infer<typeof withdrawObjectionForm>

export const restrictLearnerForm = z.object({
  learnerId: id,
  kind: z.enum(codes(RESTRICTION_KINDS), 'Choose what kind of restriction it is'),
  reason: typedText(2_000).trim().min(1, 'Enter the reason'),
})
export type RestrictLearner = z.infer<typeof restrictLearnerForm>

export const liftRestrictionForm = z.object({ restrictionId: id })
export type LiftRestriction = z.infer<typeof liftRestrictionForm>

export const createParentLinkForm = z.object({ contactId: id })
export type CreateParentLink = z.infer<typeof createParentLinkForm>

export const FAMILY_ANSWERS = ['given', 'refused', 'withdraw', 'object'] as const

export const answerAsParentForm = z.object({
  answer: z.enum(FAMILY_ANSWERS, 'Choose your answer'),
  channels: z.union([z.literal('all'), z.array(id).min(1, 'Choose where').max(50)]),
  wordingId: id,
})
export type AnswerAsParent = z.infer<typeof answerAsParentForm>
