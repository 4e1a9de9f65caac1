import { z } from 'zod'
import { neededDay, typedText } from '../typed.ts'
import { RHYTHMS, type Rhythm } from './regular/occurrences.ts'

export const addTermForm = z
  .object({
    schoolId: z.uuid(),
    name: typedText(60, 'Shorten its name').trim().min(1, 'Enter a name, like Autumn 1'),
    firstDay: neededDay('Choose the first day'),
    lastDay: neededDay('Choose the last day'),
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    message: 'The last day comes before the first',
  })
  .readonly()
export type AddTerm = z.infer<typeof addTermForm>

export const addTemplateForm = z
  .object({
    schoolId: z.uuid(),
    name: typedText(100, 'Shorten its name').trim().min(1, 'Enter a name, like Friday newsletter'),
    text: typedText(20_000).trim().min(1, 'Enter the words that posts begin with'),
  })
  .readonly()
export type AddTemplate = z.infer<typeof addTemplateForm>

const rhythms = RHYTHMS.map((one) => one.code) as [Rhythm, ...Rhythm[]]
const LEAD = 'Enter a number of days from 0 to 21'

export const addRegularPostForm = z
  .object({
    schoolId: z.uuid(),
    templateId: z.uuid('Choose a template'),
    ownerId: z.uuid('Choose who writes it'),
    every: z.enum(rhythms, 'Choose how often it is due'),
    firstOn: neededDay('Choose the first day on which it is due'),
    dueTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, like 15:30'),
    leadDays: z
      .string()
      .trim()
      .regex(/^\d{1,2}$/, LEAD)
      .transform(Number)
      .refine((days) => days <= 21, LEAD),
    termOnly: z
      .literal('yes')
      .optional()
      .transform((ticked) => ticked === 'yes'),
  })
  .readonly()
export type AddRegularPost = z.infer<typeof addRegularPostForm>
