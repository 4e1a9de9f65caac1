import { z } from 'zod'
import { BODY_KINDS } from '../../vocabulary/outside-bodies.ts'
import { typedText } from '../typed.ts'

const KEY = /^[a-z0-9-]{1,80}$/

/** The details of an outside body as the page sends them; an empty key makes a new one. */
export const writeBodyForm = z.object({
  schoolId: z.uuid(),
  key: z.union([z.literal(''), z.string().regex(KEY)]),
  kind: z.enum(
    BODY_KINDS.map((kind) => kind.code),
    { error: 'Choose what it is turned to for' },
  ),
  name: typedText(200).trim().min(1, 'Say what it is called'),
  whatFor: typedText(1_000).trim(),
  phone: typedText(60).trim(),
  email: z.union([z.literal(''), z.email('Enter a whole e-mail address').max(200)]),
  url: z
    .string()
    .trim()
    .max(500, 'Shorten this to 500 characters')
    .refine((url) => url === '' || z.url({ protocol: /^https$/ }).safeParse(url).success, {
      error: 'Write an address that begins with https://, or leave it empty',
    }),
  hours: typedText(200).trim(),
})
export type WriteBody = z.output<typeof writeBodyForm>

export const bodyNamedForm = z.object({ schoolId: z.uuid(), key: z.string().regex(KEY) })
export type BodyNamed = z.output<typeof bodyNamedForm>
