import { z } from 'zod'
import {
  ANSWERED,
  type Answered,
  CONTACT_FROM,
  type ContactFrom,
  PARENTS_WAYS,
  type ParentsWay,
  REPORT_PAST,
  THOUGHT_SAFE,
  type ThoughtSafe,
} from '../../vocabulary/contact.ts'
import { fromLondonInput } from '../london-time.ts'
import { typedDay, typedText } from '../typed.ts'
import { MOST_LEARNERS } from './permits/learners-meant.ts'

function codes<Code extends string>(list: readonly { readonly code: Code }[]): [Code, ...Code[]] {
  return list.map((one) => one.code) as [Code, ...Code[]]
}

const at = { schoolId: z.uuid(), permitId: z.uuid() }
const reason = typedText(1_000).trim()
const line = (missing: string) => typedText(300).trim().min(1, missing)
const chosen = z.array(z.uuid(), 'Choose at least one').max(MOST_LEARNERS)

export const askPermitForm = z.object({
  schoolId: z.uuid(),
  learnerIds: chosen.default([]).readonly(),
  /** Everybody of this class too; empty for none. */
  className: typedText(60).trim().default(''),
  purpose: line('Say what it is for'),
  account: z.enum(['school', 'own'], 'Choose whose account it is'),
  place: line('Say where: which network, app or group'),
  seen: z.enum(['others', 'nobody'], 'Choose who can see it'),
  whose: z.enum(['school', 'own'], 'Choose whose device it is'),
  device: line('Say which device'),
  family: z.enum(['no', 'yes'], 'Choose yes or no'),
  endsOn: typedDay,
})
export type AskPermit = z.infer<typeof askPermitForm>

export const noteParentsForm = z.object({
  ...at,
  learnerIds: chosen.min(1, 'Choose at least one').readonly(),
  parents: z.enum(['agreed', 'told'], 'Choose whether they agreed or know'),
  on: typedDay,
  how: z.enum(codes<ParentsWay>(PARENTS_WAYS), 'Choose how'),
  who: line('Say who it was, such as “mother”, and where it is kept'),
})
export type NoteParents = z.infer<typeof noteParentsForm>

export const withholdFromParentsForm = z.object({
  ...at,
  learnerId: z.uuid('Choose for whom you decide'),
  reason: reason.min(1, 'Say why, for safeguarding leads alone'),
})
export type WithholdFromParents = z.infer<typeof withholdFromParentsForm>

export const decidePermitForm = z
  .object({
    ...at,
    revision: z.coerce.number().int().positive(),
    outcome: z.enum(['approved', 'refused'], 'Choose what you decide'),
    reason: reason.default(''),
  })
  .refine(({ outcome, reason: said }) => outcome === 'approved' || said !== '', {
    path: ['reason'],
    error: 'Say why, so that it can be understood later',
  })
export type DecidePermit = z.infer<typeof decidePermitForm>

export const logContactForm = z.object({
  ...at,
  happenedAt: z.string().transform((text, context) => {
    const time = fromLondonInput(text)
    if (time) return time
    context.addIssue({ code: 'custom', message: 'Enter a date and time, like 2026-11-20T14:30' })
    return z.NEVER
  }),
  purpose: line('Say what it was for'),
  summary: typedText(500).trim().min(1, 'Say in a line what it was about'),
})
export type LogContact = z.infer<typeof logContactForm>

export const endPermitForm = z.object({ ...at, reason: reason.min(1, 'Say why it ends now') })

const words = (missing: string) => typedText(2_000).trim().min(1, missing)

export const reportContactForm = z
  .object({
    schoolId: z.uuid(),
    /** Made with the form, so that one that is sent twice is one report. */
    reportId: z.uuid(),
    from: z.enum(codes<ContactFrom>(CONTACT_FROM), 'Choose who got in touch'),
    learnerId: z.union([z.uuid(), z.literal('')]).default(''),
    who: typedText(300).trim().default(''),
    where: line('Say where, such as “a message on Instagram”'),
    asked: words('Say in a few words what they wanted or said'),
    answered: z.enum(codes<Answered>(ANSWERED), 'Choose whether you answered'),
    safe: z.enum(codes<ThoughtSafe>(THOUGHT_SAFE), 'Choose what you think'),
    past: z.enum(REPORT_PAST).default('nobody'),
  })
  .refine(({ learnerId, who }) => learnerId !== '' || who !== '', {
    path: ['who'],
    error: 'Say who it was, as well as you know',
  })
export type ReportContact = z.infer<typeof reportContactForm>

const reportAt = { schoolId: z.uuid(), reportId: z.uuid() }

export const reportNoteForm = z.object({ ...reportAt, words: words('Write what you want to add') })
export type ReportNote = z.infer<typeof reportNoteForm>

export const closeReportForm = z.object({
  ...reportAt,
  words: words('Say what came of it, so that it can be understood later'),
})
