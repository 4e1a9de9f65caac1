import { z } from 'zod'
import { typedDay, typedText } from '../typed.ts'

export const addTermForm = z
  .object({
    schoolId: z.uuid(),
    name: typedText(60, 'Shorten its name').trim().min(1, 'Enter a name, like Autumn 1'),
    firstDay: typedDay,
    lastDay: typedDay,
  })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    message: 'The last day comes before the first',
  })
  .readonly()
export type AddTerm = z.infer<typeof addTermForm>
