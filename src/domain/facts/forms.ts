import { z } from 'zod'
import { EVIDENCE, FACT_KINDS, FACT_PLACES, findParameter } from '../../policy/index.ts'
import { typedText } from '../typed.ts'

const KEY = /^[a-z0-9-]{1,80}$/
const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** A year, a month or a day, as law is announced; empty for not known. */
const partialDay = z
  .string()
  .trim()
  .refine((day) => day === '' || PARTIAL.test(day), {
    error: 'Write it as 2027, 2027-03 or 2027-03-31, or leave it empty.',
  })
  .transform((day) => (day === '' ? undefined : day))

/** An entry among the facts, as the page sends it; an empty key makes a new one. */
export const writeFactForm = z
  .object({
    schoolId: z.uuid(),
    key: z.union([z.literal(''), z.string().regex(KEY)]),
    kind: z.enum(
      FACT_KINDS.map((kind) => kind.code),
      { error: 'Choose what it is about.' },
    ),
    title: typedText(200, 'Keep it under 200 letters.').trim().min(1, 'Say what it is called.'),
    jurisdiction: z.enum(
      FACT_PLACES.map((place) => place.code),
      { error: 'Choose where it holds.' },
    ),
    value: typedText(2_000, 'Keep it under 2,000 letters.').trim().min(1, 'Say what holds.'),
    source: typedText(500).trim().min(1, 'Say where you know it from.'),
    url: z
      .string()
      .trim()
      .max(500)
      .refine((url) => url === '' || z.url({ protocol: /^https$/ }).safeParse(url).success, {
        error: 'Write an address that begins with https://, or leave it empty.',
      }),
    evidence: z.enum(
      EVIDENCE.map((one) => one.code),
      { error: 'Choose how well it is known.' },
    ),
    validFrom: partialDay,
    validTo: partialDay,
    parameters: z
      .string()
      .max(2_000)
      .default('')
      .transform((keys) => keys.split(/[\s,]+/).filter((key) => key !== ''))
      .refine((keys) => keys.every((key) => findParameter(key) !== undefined), {
        error: 'One of these is no question of a policy.',
      }),
  })
  .refine(({ validFrom, validTo }) => !validFrom || !validTo || validFrom <= `${validTo}~`, {
    path: ['validTo'],
    error: 'The last day comes before the first.',
  })
export type WriteFact = z.output<typeof writeFactForm>

export const checkFactForm = z.object({ schoolId: z.uuid(), key: z.string().regex(KEY) })
export type CheckFact = z.output<typeof checkFactForm>
