import { z } from 'zod'
import { JURISDICTIONS } from '../../vocabulary/jurisdictions.ts'
import { ROLES } from '../../vocabulary/roles.ts'
import { HAZARD_CODES } from '../lint/hazards.ts'
import { SUBJECT_CODES } from '../lint/subjects.ts'
import { CLAUSE_KINDS, PARAMETER_STATUSES } from '../types.ts'

const text = z.string().trim().min(1)
const clauseIds = z.array(text)
const scalar = z.union([z.string(), z.number(), z.boolean()])

/** A year, a year and month, or a whole date; policies often give no more than the month. */
export const partialDate = z
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

/** What is known of a clause's own text and cannot be seen in our wording of it. */
const clauseMark = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reference'),
    says: text,
    leadsTo: text.nullable(),
    means: text.nullable(),
  }),
  z.strictObject({ kind: z.literal('organisation'), says: text, instead: text.optional() }),
  z.strictObject({ kind: z.enum(['template', 'person', 'dead_link']), says: text }),
  z.strictObject({ kind: z.literal('never_automated'), hazard: z.enum(HAZARD_CODES) }),
])

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
  adaptable: z.array(text).optional(),
  dates: z.strictObject({
    lastReview: partialDate,
    effective: partialDate,
    nextReview: partialDate,
  }),
  related: z.array(z.strictObject({ title: text, clause: text })).default([]),
  conflicts: z
    .array(
      z.strictObject({ clauses: clauseIds.min(1), says: text, runs: text, mend: text.optional() }),
    )
    .default([]),
  subjects: z.partialRecord(z.enum(SUBJECT_CODES), clauseIds.min(1)).optional(),
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
    cites: z.array(text).optional(),
    marks: z.array(clauseMark).optional(),
  }),
)

/** `topics.yaml`: checklist item or everyday matter → the clauses that speak of it. */
export const topicsFile = z.record(z.string(), clauseIds.min(1))
