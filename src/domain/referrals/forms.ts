import { z } from 'zod'
import { REFERRAL_STEPS } from '../../vocabulary/takedown-requests.ts'
import { typedDay, typedText } from '../typed.ts'

/** Empty for none. */
const chaseDay = z
  .union([z.literal(''), typedDay])
  .default('')
  .transform((day) => day || null)

export const makeReferralForm = z.object({
  bodyKey: z.string('Choose to whom it went').regex(/^[a-z0-9-]{1,80}$/, 'Choose to whom it went'),
  reason: typedText(2_000).trim().min(1, 'Say in a few words what was asked of them'),
  spokeTo: typedText(200).trim().default(''),
  reference: typedText(100).trim().default(''),
  chaseOn: chaseDay,
})
export type MakeReferral = z.output<typeof makeReferralForm>

export const referralStepForm = z.object({
  kind: z.enum(
    REFERRAL_STEPS.map((one) => one.code),
    'Choose what happened',
  ),
  words: typedText(2_000).trim().min(1, 'Say in a sentence what came of it'),
  chaseOn: chaseDay,
})
export type ReferralStepTaken = z.output<typeof referralStepForm>
