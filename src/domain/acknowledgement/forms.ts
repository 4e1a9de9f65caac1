import { z } from 'zod'
import { SIGN_OFFS, type SignOff } from '../../vocabulary/sign-offs.ts'
import { typedDay } from '../typed.ts'

const signOffs = SIGN_OFFS.map((one) => one.code) as [SignOff, ...SignOff[]]

export const signForm = z
  .object({ policyVersionId: z.uuid(), signOffs: z.array(z.enum(signOffs)).max(signOffs.length) })
  .readonly()

/** More names than any sheet has lines for. */
const MOST_NAMES = 100

export const paperForm = z
  .object({
    personIds: z
      .array(z.uuid('Choose who signed'))
      .min(1, 'Choose who signed')
      .max(MOST_NAMES, `Enter at most ${MOST_NAMES} names at once`),
    schoolId: z.uuid(),
    signedOn: typedDay,
  })
  .readonly()
export type EnterPaper = z.infer<typeof paperForm>

export const pinForm = z
  .object({
    personId: z.uuid('Choose your name'),
    pin: z.string().regex(/^\d{6}$/, 'Enter the six digits of your PIN'),
  })
  .readonly()
