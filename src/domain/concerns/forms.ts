import { z } from 'zod'
import { CONCERN_ABOUT, CONCERN_ROUTES, STOP_ANSWERS } from '../../vocabulary/concerns.ts'
import { MATTER_ROLES } from '../../vocabulary/matters.ts'
import { typedText } from '../typed.ts'

/** The most that one report, addition or reply may hold, in characters. */
export const LONGEST_WORDS = 10_000

const words = (most: number) =>
  typedText(most)
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
const said = (say: string) =>
  // A browser sends each line break as two characters; people count it as one.
  z.preprocess(
    (text) => (typeof text === 'string' ? text.replaceAll('\r\n', '\n').trim() : text),
    typedText(LONGEST_WORDS).min(1, say),
  )
const orNull = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => value || null, schema.nullable())

const report = {
  about: z.enum(
    CONCERN_ABOUT.map((one) => one.code),
    'Choose what it is about. “Not sure” is a good answer',
  ),
  happened: said('Write what happened. A few words are enough'),
  who: words(500),
  when: words(200),
  where: words(2_000),
  /** The role whose holder it is about. */
  subjectRole: orNull(z.enum(MATTER_ROLES, 'Choose one of these')),
  route: z.preprocess(
    (value) => value || 'usual',
    z.enum([...CONCERN_ROUTES, 'authority'], 'Choose who should read it'),
  ),
  token: z.string().max(200).default(''),
}

/** What anyone may send from a school's own page. */
export const publicReportForm = z
  .object({
    ...report,
    name: words(200),
    reach: words(200),
    /** A field that people do not see, and that must stay empty. */
    website: z.string().max(200).default(''),
  })
  .readonly()
export type PublicReport = z.infer<typeof publicReportForm>

/** What somebody sends who is signed in. */
export const staffReportForm = z
  .object({
    ...report,
    /** The adult it is about. */
    personId: orNull(z.uuid('Choose a person from the list')),
    named: z.enum(['yes', 'no'], 'Choose whether your name goes with it'),
  })
  .readonly()
export type StaffReport = z.infer<typeof staffReportForm>

/** A form's own name, made by us or by a device. */
const once = z
  .string()
  .regex(/^[A-Za-z0-9_-]{20,50}$/, 'Open the page again, then send this once more')

export const addWordsForm = z
  .object({
    kind: z.enum(['addition', 'withdrawal']),
    words: said('Write what you want to add'),
    once,
  })
  .readonly()
export type AddWords = z.infer<typeof addWordsForm>

/** With files that a reporter sends in; what they show can be said, and need not. */
export const handInForm = z.object({ description: words(1_000), once }).readonly()
export type HandIn = z.infer<typeof handInForm>

export const stopAnswerForm = z.enum(STOP_ANSWERS, 'Answer the question before you go on')

export const replyForm = z
  .object({ concernId: z.uuid(), words: said('Write what the reporter is to read'), once })
  .readonly()
export type Reply = z.infer<typeof replyForm>

export const closeConcernForm = z
  .object({ concernId: z.uuid(), reason: said('Say in a sentence why it is closed') })
  .readonly()
export type CloseConcern = z.infer<typeof closeConcernForm>

export const linkConcernsForm = z
  .object({
    concernId: z.uuid(),
    others: z.array(z.uuid()).min(1, 'Choose which ones are about the same event').max(100),
  })
  .readonly()
export type LinkConcerns = z.infer<typeof linkConcernsForm>

export const correctSubjectForm = z
  .object({
    concernId: z.uuid(),
    /** Who was named by mistake. */
    wrong: orNull(z.uuid()),
    /** Whom it is about. */
    right: orNull(z.uuid('Choose a person from the list')),
  })
  .readonly()
  .refine(({ wrong, right }) => wrong !== null || right !== null, {
    message: 'Choose who was named by mistake, or whom it is about',
    path: ['right'],
  })
export type CorrectSubject = z.infer<typeof correctSubjectForm>
