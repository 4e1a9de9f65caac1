import { z } from 'zod'
import type { BookName } from './book.ts'

/** The latest signed head of a book as it is kept outside the database. */
export interface WitnessedHead extends BookName {
  readonly seq: number
  readonly hash: string
  readonly at: string
  readonly keyId: string
  readonly signature: string
}

const schema = z.object({
  trustId: z.string(),
  book: z.literal('safeguarding').optional(),
  seq: z.int(),
  hash: z.string(),
  at: z.string(),
  keyId: z.string(),
  signature: z.string(),
})

/** Read a witness file's text. @returns undefined when it is none */
export function readWitnessText(text: string): WitnessedHead | undefined {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}
