import { z } from 'zod'
import { PERMISSION_KINDS } from '../../vocabulary/asked-permissions.ts'
import { typedText } from '../typed.ts'

const at = {
  schoolId: z.uuid(),
  kind: z.enum(PERMISSION_KINDS),
  permissionId: z.uuid(),
}
const reason = typedText(2_000, 'Shorten this to 2,000 characters').trim()

export const decidePermissionForm = z.object({
  ...at,
  contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
  outcome: z.enum(['approved', 'refused'], 'Choose what you decide'),
  reason,
})

export const writeReplyForm = z.object({
  ...at,
  reply: typedText(4_000, 'Shorten the reply to 4,000 characters').trim().min(1, 'Write the reply'),
})

export const recordPermissionConsentForm = z.object({
  ...at,
  consent: typedText(1_000, 'Shorten this to 1,000 characters')
    .trim()
    .min(1, 'Say who agreed, when, and where that is kept'),
})

export const endPermissionForm = z.object({
  ...at,
  reason: reason.min(1, 'Say why, or how it was given'),
})
