import { z } from 'zod'
import { STEP_OUTCOMES } from '../../../vocabulary/channel-requests.ts'
import { typedText } from '../../typed.ts'

const seen = z.string().regex(/^[0-9a-f]{64}$/)

/** What an approver sends. */
export const decideRequestForm = z.object({
  schoolId: z.uuid(),
  requestId: z.uuid(),
  contentSha256: seen,
  outcome: z.enum(STEP_OUTCOMES, 'Choose what you decide'),
  reason: typedText(2_000, 'Shorten this to 2,000 characters').trim(),
})

/** What an applicant sends at the end of the form. */
export const sendRequestForm = z.object({
  schoolId: z.uuid(),
  requestId: z.uuid(),
  contentSha256: seen,
})
