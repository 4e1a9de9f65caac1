import { z } from 'zod'
import { soughtText, typedText } from '../typed.ts'

const id = z.uuid()
/** An empty box is no value. */
const sought = (most: number) => soughtText(most).transform((value) => value || null)

export const contactForm = z.object({
  name: typedText(200).trim().min(1, 'Enter the contact’s name'),
  relationship: typedText(100).trim().min(1, 'Enter how they are related, such as “mother”'),
  email: typedText(320)
    .trim()
    .toLowerCase()
    .pipe(z.union([z.literal(''), z.email('Enter an email address, like name@example.com')]))
    .transform((value) => value || null),
  parentalResponsibility: z.boolean(),
})
export type ContactDetails = z.infer<typeof contactForm>

export const learnerFilterForm = z.object({
  text: sought(100),
  yearGroup: sought(50),
  className: sought(50),
  status: z.enum(['current', 'leaver_proposed', 'left']).optional().catch(undefined),
  after: id.optional().catch(undefined),
})

/** A name for a mapping, so that next year’s export needs no second look. */
export const mappingName = typedText(80).trim().min(1, 'Give the columns a name')

export const leaversForm = z.object({
  learnerIds: z.array(id).min(1, 'Choose at least one name').max(5_000),
})
