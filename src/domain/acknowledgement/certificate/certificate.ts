import { z } from 'zod'

/** Name and version of what a certificate says to programs. */
export const CERTIFICATE_FORMAT = 'gatepost-signature-1'
/** The file inside the PDF that says the same as its page. */
export const CERTIFICATE_FILE = 'gatepost-signature.json'

const text = z.string().min(1).max(10_000)
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const moment = z.iso.datetime()
const number = z.int().positive()

const factsSchema = z.strictObject({
  format: z.literal(CERTIFICATE_FORMAT),
  /** How the page was set (`PDF_LOOK`). */
  look: z.int(),
  trustId: z.uuid(),
  trust: text,
  school: text,
  acknowledgementId: z.uuid(),
  personId: z.uuid(),
  /** As it was when they signed. */
  name: text,
  statement: text,
  signOff: text,
  policyVersionId: z.uuid(),
  policy: text,
  version: text,
  textSha256: digest,
  signedAt: moment,
  way: z.enum(['own_session', 'kiosk', 'paper']),
  /** The day on the sheet, for paper. */
  signedOn: z.iso.date().nullable(),
  entry: z.strictObject({ seq: number, hash: digest }),
  checkpoint: z.strictObject({
    seq: number,
    hash: digest,
    at: moment,
    keyId: text,
    signature: text,
  }),
  madeAt: moment,
})

export const certificateSchema = z.strictObject({
  facts: factsSchema,
  /** By the trail's key, over the facts. */
  signature: text,
})

/** What a signature certificate says. */
export type CertificateFacts = z.infer<typeof factsSchema>
export type Certificate = z.infer<typeof certificateSchema>
