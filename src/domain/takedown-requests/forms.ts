import { z } from 'zod'
import { PLATFORMS } from '../../vocabulary/evidence.ts'
import {
  TAKEDOWN_ACTIONS,
  TAKEDOWN_REASONS,
  TAKEDOWN_REPORTERS,
  TAKEDOWN_ROUTES,
} from '../../vocabulary/takedown-requests.ts'
import { typedText } from '../typed.ts'

const codes = <const T extends string>(list: readonly { readonly code: T }[]) =>
  list.map((one) => one.code) as [T, ...T[]]

export const openTakedownForm = z
  .object({
    route: z.enum(codes(TAKEDOWN_ROUTES), 'Choose who is asked'),
    platform: z.enum(codes(PLATFORMS), 'Choose where it stands'),
    reason: z.enum(codes(TAKEDOWN_REASONS), 'Choose why it should come down'),
    /** Asked for where it is the platform alone. */
    reporter: z.enum(codes(TAKEDOWN_REPORTERS), 'Choose who has to report it').optional(),
    address: typedText(2_000).trim().min(1, 'Say where it stands, as text'),
    about: typedText(2_000).trim().default(''),
    /** Who is asked, where it is a person. */
    person: typedText(200).trim().default(''),
  })
  .refine(({ route, reporter }) => route === 'person' || reporter !== undefined, {
    path: ['reporter'],
    error: 'Choose who has to report it',
  })
  .transform((form) => ({ ...form, reporter: form.reporter ?? ('school' as const) }))
export type OpenTakedown = z.output<typeof openTakedownForm>

export const takedownStepForm = z.object({
  action: z.enum(codes(TAKEDOWN_ACTIONS), 'Choose what was done'),
  words: typedText(2_000).trim().default(''),
})
export type TakedownStep = z.output<typeof takedownStepForm>
