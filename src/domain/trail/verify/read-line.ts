import { z } from 'zod'
import { canonical } from '../canonical.ts'
import { type ExportLine, TRAIL_FORMAT } from '../export-lines.ts'

const whole = z.int()

const header = z.strictObject({
  format: z.literal(TRAIL_FORMAT),
  trustId: z.string(),
  book: z.literal('safeguarding').optional(),
  publicKey: z.string(),
  madeAt: z.string(),
  signature: z.string(),
})

const entry = z.strictObject({
  seq: whole,
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  schoolId: z.string().nullable(),
  subject: z.string(),
  // Any JSON: what somebody put into the table by hand is to be judged by its hash, not refused here.
  facts: z.custom<Readonly<Record<string, never>>>((value) => value !== undefined),
  previousHash: z.string(),
  hash: z.string(),
})

const checkpoint = z.strictObject({
  seq: whole,
  hash: z.string(),
  at: z.string(),
  keyId: z.string(),
  signature: z.string(),
  previous: whole,
})

const closing = z.strictObject({
  entries: whole,
  checkpoints: whole,
  lastSeq: whole,
  lastHash: z.string(),
  headSeq: whole,
  sha256: z.string(),
  signature: z.string(),
})

const line = z.union([
  z.strictObject({ entry }),
  z.strictObject({ checkpoint }),
  z.strictObject({ header }),
  z.strictObject({ closing }),
])

export type ReadLine =
  | { readonly ok: true; readonly line: ExportLine }
  | { readonly ok: false; readonly why: string }

/**
 * One line of an export. It must be spelt exactly as it was written: the same record in other spelling
 * could show one thing to a person and another to a program.
 */
export function readLine(text: string): ReadLine {
  const value = parse(text)
  if (value === undefined) return { ok: false, why: 'it is not JSON' }
  const parsed = line.safeParse(value)
  if (!parsed.success) return { ok: false, why: 'it is no record of a trail' }
  if (canonical(value) !== text)
    return { ok: false, why: 'it is spelt otherwise than it was written' }
  return { ok: true, line: parsed.data }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
