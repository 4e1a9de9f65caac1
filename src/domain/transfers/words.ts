import { z } from 'zod'
import { openText, type SealingKeys } from '../sealing/index.ts'
import { transferWordsOf } from './places.ts'

const stored = z.object({
  school: z.string(),
  address: z.string(),
  lead: z.string(),
  contact: z.string(),
  why: z.string(),
})
/** Which school, who leads there, how they are reached, and why it goes. */
export type TransferWords = z.output<typeof stored>

/** @returns undefined when the key that opens them is not there */
export function openTransferWords(
  keys: SealingKeys,
  of: { readonly trustId: string; readonly transferId: string },
  sealed: string,
): TransferWords | undefined {
  const words = openText(keys, transferWordsOf(of.trustId, of.transferId), sealed)
  return words === undefined ? undefined : stored.parse(JSON.parse(words))
}
