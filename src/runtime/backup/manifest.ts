import { z } from 'zod'

/** The last file of an archive: what is in it, and how to know that it is whole. */
export const MANIFEST_PATH = 'manifest.json'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const manifestSchema = z.object({
  format: z.literal(1),
  /** Gatepost's own version that made it. */
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  /** How many migrations the database had had. */
  schemaNumber: z.int().positive(),
  tables: z.array(z.object({ name: z.string(), rows: z.int().min(0) })),
  withKeys: z.boolean(),
  parts: z.array(z.object({ path: z.string(), bytes: z.int().min(0), sha256 })),
})
export type Manifest = z.infer<typeof manifestSchema>

/** The only places a file of an archive may have; nothing in a name can lead elsewhere. */
const PLACES = [
  /^tables\/([a-z0-9_]+)\/\d{6}\.jsonl$/,
  /^(?:media|evidence)\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}$/,
  /^keys\/(trail-key\.pem|digest-secret|account-keys|case-keys)$/,
]

/** Whether a part may be called so. */
export function isPartPath(path: string): boolean {
  return PLACES.some((place) => place.test(path))
}

/** The table whose rows a part holds, if it holds rows. */
export function tableOf(path: string): string | undefined {
  return PLACES[0]?.exec(path)?.[1]
}
