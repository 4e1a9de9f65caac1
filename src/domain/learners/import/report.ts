import { z } from 'zod'

const count = z.number().int().nonnegative()

/** What a dry run found, as it is kept with the import and shown. */
export const importReport = z.object({
  encoding: z.string(),
  rows: count,
  added: count,
  changed: count,
  unchanged: count,
  leavers: count,
  /** Rows that stay out until mended. */
  errors: count,
  /** Rows that wait for a person's answer. */
  questions: count,
  /** Rows that count, with a cell that could not be taken. */
  notes: count,
  notLearners: count,
  leftBefore: count,
  /** Answers that would be imported as ticks. */
  ticksGiven: count,
  ticksRefused: count,
  /** Why nobody is proposed as a leaver, where that is so. */
  leaversWithheld: z.string().optional(),
  ignored: z.array(
    z.object({ column: z.string(), because: z.enum(['secret', 'sensitive', 'not_needed']) }),
  ),
})
export type ImportReport = Readonly<z.infer<typeof importReport>>
