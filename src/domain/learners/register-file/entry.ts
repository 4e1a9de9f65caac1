import { z } from 'zod'
import { isUpn } from '../../../vocabulary/upn.ts'

const name = z.string().min(1).max(100)
const shortText = z.string().min(1).max(200)

const contactSchema = z.strictObject({
  name,
  relationship: shortText.optional(),
  email: z.email().optional(),
  parentalResponsibility: z.boolean().optional(),
})

/**
 * One learner as a register file gives them: what a row is parsed into and what an import keeps
 * until it is applied. Dates are ISO. A field that is missing was blank or was not in the file.
 */
export const registerEntrySchema = z.strictObject({
  upn: z.string().refine(isUpn).optional(),
  misId: shortText.optional(),
  forename: name,
  preferredForename: name.optional(),
  middleNames: name.optional(),
  surname: name,
  dateOfBirth: z.iso.date().optional(),
  yearGroup: shortText.optional(),
  className: shortText.optional(),
  house: shortText.optional(),
  status: z.enum(['current', 'left']),
  leftOn: z.iso.date().optional(),
  /** A tick in the school's system: says nothing of who answered, when, or to which words. */
  consentSocialMedia: z.enum(['given', 'refused']).optional(),
  contact1: contactSchema.optional(),
  contact2: contactSchema.optional(),
})

export type RegisterEntry = Readonly<z.infer<typeof registerEntrySchema>>
export type EntryContact = Readonly<z.infer<typeof contactSchema>>
export type EntryField = keyof RegisterEntry

/** A learner as the register has them now. */
export interface RegisteredLearner {
  readonly id: string
  readonly status: 'current' | 'leaver_proposed' | 'left'
  readonly learner: Omit<RegisterEntry, 'status'>
}
