import { z } from 'zod'
import { JURISDICTIONS } from '../../vocabulary/jurisdictions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import { CLAUSE_KINDS, PARAMETER_STATUSES } from '../types.ts'

const text = z.string().trim().min(1)
const clauseIds = z.array(text)
const scalar = z.union([z.string(), z.number(), z.boolean()])

/** A year, a year and month, or a whole date; policies often give no more than the month. */
const isoDate = z
  .union([z.string(), z.int()])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(
        /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
        'write a date as 2026, 2026-01 or 2026-01-31',
      ),
  )
  .nullable()
  .transform((date) => date ?? undefined)
  .optional()

/** `pack.yaml`: whose policy it is, its words, roles, dates and contradictions. */
export const packFile = z.strictObject({
  id: text,
  title: text,
  school: text,
  jurisdiction: z.enum(JURISDICTIONS.map((entry) => entry.code)),
  version: text,
  terms: z.strictObject({
    learner: text,
    learners: text,
    head: text,
    safeguardingLead: text,
    school: text,
  }),
  roles: z.array(
    z.strictObject({ says: text, role: z.enum(ROLES.map((role) => role.code)), clause: text }),
  ),
  dates: z.strictObject({ lastReview: isoDate, effective: isoDate, nextReview: isoDate }),
  related: z.array(z.strictObject({ title: text, clause: text })).default([]),
  conflicts: z
    .array(z.strictObject({ clauses: clauseIds.min(1), says: text, runs: text }))
    .default([]),
})

/** `parameters.yaml`: one setting by key. */
export const parametersFile = z.record(
  z.string(),
  z.strictObject({
    status: z.enum(PARAMETER_STATUSES),
    value: z.union([scalar, z.array(z.string())]).nullable(),
    alsoReads: z.array(z.union([scalar, z.array(z.string())])).default([]),
    clauses: clauseIds,
    note: text.optional(),
  }),
)

/** `clauses.yaml`: every clause in the order of the document. */
export const clausesFile = z.array(
  z.strictObject({
    id: text,
    section: text,
    wording: text,
    audience: z.array(text),
    kind: z.enum(CLAUSE_KINDS),
    controls: z.array(text),
    none: text.optional(),
    care: text.optional(),
    text: z.enum(['readable', 'damaged', 'missing']),
  }),
)

/** `topics.yaml`: checklist item → the clauses that speak of it. */
export const topicsFile = z.record(z.string(), clauseIds.min(1))
