import { z } from 'zod'
import {
  type RecordedStep,
  STEP_FORMS,
  TRIAGE_POLICIES,
  TRIAGE_TARGETS,
  type TriageAnswers,
  type TriageQuestion,
} from '../../policy/cases/index.ts'
import {
  CASE_LINK_WHYS,
  CASE_NATIONS,
  CASE_PERSON_KINDS,
  CASE_ROUTES,
} from '../../vocabulary/cases.ts'
import { fromLondonInput } from '../london-time.ts'
import { typedDay, typedText } from '../typed.ts'

const WORDS_MOST = 10_000
const LINE_MOST = 200

const codesOf = <Code extends string>(list: readonly { readonly code: Code }[]) =>
  list.map(({ code }) => code) as [Code, ...Code[]]

/** A moment as somebody typed it, by the clock on the wall in London. */
const moment = z.string().transform((text, context) => {
  const at = fromLondonInput(text)
  if (at && at.getTime() > Date.UTC(1950, 0, 1)) return at
  context.addIssue({ code: 'custom', message: 'Enter a day and a time, like 20/11/2026 09:30' })
  return z.NEVER
})

/** Fields that a person left out and those they left empty are one. */
const optionalId = z.preprocess((value) => (value === '' ? undefined : value), z.uuid().optional())

/** Boxes that were ticked; one alone comes without a list. */
const ticked = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.uuid()).max(50, 'Choose at most 50 at a time'),
)

export const openCaseForm = z
  .object({
    title: typedText(LINE_MOST).trim().min(1, 'Give it a short title, without anybody’s name'),
    knownAt: moment,
    /** A concern or a report of contact that it comes out of. */
    fromId: optionalId,
    /** Further concerns about the same event. */
    others: ticked,
    about: z.enum(['adult', 'other', 'unknown'], 'Say whom it is about, as far as anybody knows'),
    /** The adult of the school whom it is about. */
    personId: optionalId,
    /** The pupil of the register whom it is about, where they were looked up. */
    learnerId: optionalId,
  })
  .refine(({ about, personId }) => about !== 'adult' || personId !== undefined, {
    message: 'Choose the adult whom it is about',
    path: ['personId'],
  })
  .transform(({ about, personId, learnerId, ...opened }) => ({
    ...opened,
    subjectId: about === 'adult' ? personId : undefined,
    learnerId: about === 'other' ? learnerId : undefined,
  }))
export type OpenCase = z.infer<typeof openCaseForm>

export const linkMattersForm = z.object({
  matterIds: ticked.refine((ids) => ids.length > 0, 'Choose what belongs to it'),
  why: z.enum(codesOf(CASE_LINK_WHYS), 'Choose why'),
})
export type LinkMatters = Omit<z.infer<typeof linkMattersForm>, 'matterIds'> & {
  readonly matterIds: readonly string[]
}

export const endLinkForm = z.object({
  linkId: z.uuid(),
  reason: typedText(1_000).trim().min(1, 'Say why it does not belong here'),
})
export type EndLink = z.infer<typeof endLinkForm>

export const decideTriageForm = z.object({
  route: z.enum(codesOf(CASE_ROUTES), 'Choose what it is dealt with as'),
  reason: typedText(WORDS_MOST).trim().default(''),
  /** The route that the page showed. */
  seen: z.string().max(40).default(''),
})
export type DecideTriage = z.infer<typeof decideTriageForm>

const several = z.preprocess(
  (value) => (value === undefined ? [] : [value].flat()),
  z.array(z.string().max(40)).max(20),
)

const ANSWERS = {
  danger: z.object({ danger: z.enum(['now', 'no'], 'Choose one') }),
  subjects: z.object({
    subjects: several.pipe(
      z.array(z.enum(codesOf(CASE_PERSON_KINDS))).min(1, 'Choose at least one'),
    ),
  }),
  target: z.object({ target: z.enum(codesOf(TRIAGE_TARGETS), 'Choose one') }),
  harm: z.object({
    harm: several.pipe(z.array(z.string()).min(1, 'Choose at least one')),
    nation: z.enum(codesOf(CASE_NATIONS), 'Choose the nation of your local authority'),
  }),
  online: z.object({ online: z.enum(['yes', 'no'], 'Choose one') }),
  policies: z.object({ policies: several.pipe(z.array(z.enum(codesOf(TRIAGE_POLICIES)))) }),
} as const satisfies Record<TriageQuestion, z.ZodType>

/** The answer to one question, as its page sends it. */
export function triageAnswerForm(
  question: TriageQuestion,
): z.ZodType<TriageAnswers & { readonly nation?: (typeof CASE_NATIONS)[number]['code'] }> {
  return ANSWERS[question]
}

/** What somebody put on record as a step. */
export interface StepInput {
  readonly happenedAt: Date | undefined
  readonly facts: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
}

/** What a step asks for, as its table says, and nothing besides. */
export function stepForm(step: RecordedStep): z.ZodType<StepInput> {
  const { choices = [], fields, dated } = STEP_FORMS[step]
  const shape: Record<string, z.ZodType> = {}
  for (const { name, options } of choices) shape[name] = z.enum(codesOf(options), 'Choose one')
  for (const { name, label, optional, short } of fields) {
    const text = typedText(short ? LINE_MOST : WORDS_MOST).trim()
    shape[name] = optional ? text.default('') : text.min(1, `Write something for “${label}”`)
  }
  if (dated) shape.happenedAt = moment
  return z.object(shape).transform((typed): StepInput => {
    const pick = (names: readonly string[]) =>
      Object.fromEntries(
        names.map((name) => [name, String(typed[name] ?? '')]).filter(([, text]) => text !== ''),
      )
    return {
      happenedAt: dated ? (typed.happenedAt as Date) : undefined,
      facts: pick(choices.map(({ name }) => name)),
      words: pick(fields.map(({ name }) => name)),
    }
  })
}

export const casePersonForm = z
  .object({
    part: z.enum(['subject', 'acts_for_subject', 'target', 'witness'], 'Choose their part'),
    kind: z.enum(codesOf(CASE_PERSON_KINDS), 'Choose what they are'),
    personId: optionalId,
    learnerId: optionalId,
    name: typedText(LINE_MOST).trim().default(''),
  })
  // The name was what they were looked up by.
  .transform((typed) => (typed.learnerId ? { ...typed, name: '' } : typed))
export type CasePerson = z.infer<typeof casePersonForm>

export const correctPersonForm = z.object({
  entryId: z.uuid(),
  reason: typedText(1_000).trim().min(1, 'Say how the wrong name came about'),
})
export type CorrectPerson = z.infer<typeof correctPersonForm>

export const accessForm = z.object({
  personId: z.uuid('Choose somebody'),
  way: z.enum(['given', 'handler'], 'Choose what they are to do'),
  reason: typedText(1_000).trim().min(1, 'Say why they need to know'),
  /** They were asked whether they have any tie to those whom it is about. */
  noConflict: z.literal('yes', 'Ask them first whether they have a tie to anybody in it'),
})
export type GiveAccess = z.infer<typeof accessForm>

export const taskForm = z.object({
  words: typedText(500).trim().min(1, 'Say what is to be done'),
  dueOn: typedDay,
  forPersonId: optionalId,
})
export type AddTask = z.infer<typeof taskForm>

export const breakGlassForm = z.object({
  reference: typedText(20).trim().min(1, 'Enter the code of the case'),
  reason: typedText(1_000).trim().min(20, 'Say in a sentence why it cannot wait'),
})
export type BreakGlass = z.infer<typeof breakGlassForm>

export const holdForm = z.object({
  /** One word or name a line. */
  words: typedText(2_000).trim().default(''),
})
export type HoldWords = z.infer<typeof holdForm>

export const lowLevelForm = z.object({
  adultId: z.uuid('Choose the adult'),
  words: typedText(WORDS_MOST).trim().min(1, 'Say what happened, however small it seems'),
  happenedOn: z.union([typedDay, z.literal('')]).default(''),
})
export type TellLowLevel = z.infer<typeof lowLevelForm>

export const selfReferralForm = lowLevelForm.omit({ adultId: true })
export type SelfReferral = z.infer<typeof selfReferralForm>

export const closeLowLevelForm = z.object({
  action: typedText(WORDS_MOST).trim().min(1, 'Say what was done about it, or why nothing was'),
})
export type CloseLowLevel = z.infer<typeof closeLowLevelForm>

export const reclassifyForm = z.object({
  reason: typedText(WORDS_MOST).trim().min(1, 'Say why it reaches the harm threshold now'),
})
export type Reclassify = z.infer<typeof reclassifyForm>
