import { z } from 'zod'

const id = z.uuid()
/** An empty box is no value. */
const optional = (text: z.ZodString) =>
  z
    .union([z.literal(''), text])
    .optional()
    .transform((value) => value || null)

export const contactForm = z.object({
  name: z.string().trim().min(1, 'Enter the contact’s name').max(200),
  relationship: z.string().trim().min(1, 'Enter how they are related, such as “mother”').max(100),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.union([z.literal(''), z.email('Enter an email address, like name@example.com')]))
    .transform((value) => value || null),
  parentalResponsibility: z.boolean(),
})
export type ContactDetails = z.infer<typeof contactForm>

export const learnerFilterForm = z.object({
  text: optional(z.string().trim().max(100)),
  yearGroup: optional(z.string().max(50)),
  className: optional(z.string().max(50)),
  status: z.enum(['current', 'leaver_proposed', 'left']).optional().catch(undefined),
  after: id.optional().catch(undefined),
})

/** A name for a mapping, so that next year’s export needs no second look. */
export const mappingName = z.string().trim().min(1, 'Give the columns a name').max(80)

export const leaversForm = z.object({
  learnerIds: z.array(id).min(1, 'Choose at least one name').max(5_000),
})
