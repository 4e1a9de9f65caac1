import { z } from 'zod'

/** What the sealed name of a candidate belongs to. */
export const candidateOf = (trustId: string, searchId: string): string =>
  `gatepost candidate 1 ${trustId} ${searchId}`

/** What the sealed words of a search belong to. */
export const searchWordsOf = (trustId: string, searchId: string): string =>
  `gatepost candidate search words 1 ${trustId} ${searchId}`

export const storedCandidate = z.object({ candidate: z.string(), vacancy: z.string() })

export const storedSearch = z.object({
  sources: z.string().default(''),
  findings: z.string().default(''),
  reason: z.string().default(''),
  answer: z.string().default(''),
})
export type StoredSearch = z.infer<typeof storedSearch>
