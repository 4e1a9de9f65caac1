import { z } from 'zod'

/** What is said of one fault of the version in force. */
export const answerFaultForm = z.object({
  schoolId: z.uuid(),
  policyVersionId: z.uuid(),
  finding: z.string().min(1).max(1_000),
  reason: z
    .string()
    .trim()
    .min(10, 'Say in a sentence why it stands, so that governors can follow it.')
    .max(1_000, 'Keep it under 1,000 letters.'),
})
export type AnswerFault = z.output<typeof answerFaultForm>

export const reopenFaultForm = answerFaultForm.omit({ reason: true })
export type ReopenFault = z.output<typeof reopenFaultForm>
