import { z } from 'zod'
import { CLAUSE_KINDS, PARAMETER_STATUSES } from '../../../policy/index.ts'
import {
  CONSULTATION_KINDS,
  type ConsultationKind,
} from '../../../vocabulary/consultation-kinds.ts'
import { REVIEW_CAUSES, type ReviewCause } from '../../../vocabulary/review-causes.ts'
import { typedDay, typedText } from '../../typed.ts'

const codes = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map((entry) => entry.code) as [Code, ...Code[]]

const line = (most: number, missing: string) => typedText(most).trim().min(1, missing)
const prose = (most: number, missing: string) =>
  typedText(most).trim().min(1, missing).transform(withoutReturns)
const optionalProse = (most: number) => typedText(most).trim().transform(withoutReturns)

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n')
}

/** One to a line or parted by commas. */
const entries = typedText(2_000).transform((text) => [
  ...new Set(
    text
      .split(/[\n,]/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  ),
])

/** A year, a year and month, or a whole date, or nothing. */
const roughDate = z
  .string()
  .trim()
  .regex(
    /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/,
    'Enter a date as 2026, 2026-09 or 2026-09-01',
  )
  .refine(
    (date) => date.length < 10 || z.iso.date().safeParse(date).success,
    'There is no such day',
  )
  .transform((date) => date || undefined)

export const summaryField = line(300, 'Say in a line what is to change and why')

export const identityForm = z.object({
  title: line(200, 'Enter the title'),
  version: line(60, 'Enter a version, such as 3 or 2027'),
  lastReview: roughDate,
  effective: roughDate,
  nextReview: roughDate,
})
export type IdentityWords = z.infer<typeof identityForm>

const clauseFields = {
  section: line(200, 'Enter the section that it stands in'),
  wording: prose(5_000, 'Enter the clause'),
  kind: z.enum(CLAUSE_KINDS, 'Choose what kind of clause it is'),
  audience: entries,
  controls: z.array(z.string()).max(20, 'Choose at most 20 controls'),
  none: optionalProse(1_000),
  care: optionalProse(1_000),
  text: z.enum(['readable', 'damaged', 'missing'], 'Choose whether it can be read'),
}

export const clauseForm = z.object({ clauseId: z.string().max(100), ...clauseFields })
export type ClauseWords = z.infer<typeof clauseForm>

export const newClauseForm = z.object({
  number: line(40, 'Enter its number, such as 4.2').regex(
    /^[A-Za-z0-9][A-Za-z0-9.-]*$/,
    'Use letters, digits, full stops and hyphens, such as 4.2a',
  ),
  /** The clause after which it stands; empty for the beginning. */
  after: z.string().max(100),
  ...clauseFields,
})
export type NewClauseWords = z.infer<typeof newClauseForm>

export const answerForm = z.object({
  key: z.string().max(60),
  status: z.enum(PARAMETER_STATUSES, 'Choose whether the policy says'),
  value: typedText(500).trim(),
  clauses: entries,
  note: optionalProse(1_000),
  /** Whether a school may be stricter than this; only a trust's policy asks. */
  adaptable: z.enum(['yes', 'no', '']).default(''),
})
export type AnswerWords = z.infer<typeof answerForm>

export const consultationForm = z
  .object({
    draftId: z.uuid(),
    kind: z.enum(codes<ConsultationKind>(CONSULTATION_KINDS), 'Choose who is asked'),
    whom: line(200, 'Enter who is asked, such as “NEU school group”'),
    closesOn: typedDay,
  })
  .readonly()
export type OpenConsultation = z.infer<typeof consultationForm>

export const commentForm = z
  .object({
    consultationId: z.uuid(),
    clauseId: z
      .string()
      .max(100)
      .transform((id) => id || null),
    fromWhom: line(200, 'Enter who says so'),
    words: prose(5_000, 'Enter what was said'),
  })
  .readonly()
export type EnterComment = z.infer<typeof commentForm>

export const commentAnswerForm = z
  .object({ commentId: z.uuid(), answer: prose(5_000, 'Enter the answer') })
  .readonly()
export type AnswerComment = z.infer<typeof commentAnswerForm>

export const approvalForm = z
  .object({
    draftId: z.uuid(),
    contentSha256: z.string().max(64),
    minuteRef: line(200, 'Enter where the minutes say so, such as “Minutes 12 May, item 7”'),
    metOn: typedDay,
  })
  .readonly()
export type ApproveDraft = z.infer<typeof approvalForm>

export const sendBackForm = z
  .object({
    draftId: z.uuid(),
    contentSha256: z.string().max(64),
    reason: prose(2_000, 'Say what should change'),
  })
  .readonly()
export type SendBackDraft = z.infer<typeof sendBackForm>

export const noticeForm = z
  .object({ draftId: z.uuid(), contentSha256: z.string().max(64), inForceOn: typedDay })
  .readonly()
export type GiveNotice = z.infer<typeof noticeForm>

export const reviewForm = z
  .object({
    schoolId: z.uuid(),
    cause: z.enum(codes<ReviewCause>(REVIEW_CAUSES), 'Choose what calls for a review'),
    words: prose(2_000, 'Say what happened and where it can be read'),
  })
  .readonly()
export type OpenReview = z.infer<typeof reviewForm>

export const reviewOutcomeForm = z
  .object({ reviewId: z.uuid(), outcome: prose(2_000, 'Say what came of it') })
  .readonly()
export type CloseReview = z.infer<typeof reviewOutcomeForm>
