import { z } from 'zod'
import { typedDay } from '../../typed.ts'

export const replayForm = z
  .object({ draftId: z.uuid(), schoolId: z.uuid(), fromDay: typedDay, untilDay: typedDay })
  .readonly()
  .refine(({ fromDay, untilDay }) => fromDay <= untilDay, {
    path: ['untilDay'],
    message: 'Enter a last day that is not before the first',
  })
export type StartReplay = z.infer<typeof replayForm>
