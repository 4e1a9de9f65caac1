import type { z } from 'zod'
import { openText, type SealingKeys, sealText } from '../sealing/index.ts'

/** Seal several words as one, each under its name; `place` as `sealText` takes it. */
export function sealWords(
  keys: SealingKeys,
  place: string,
  words: Readonly<Record<string, string>>,
): string {
  return sealText(keys, place, JSON.stringify(words))
}

/** The words that `sealWords` sealed; undefined when the key is not there any more, or they were moved. */
export function openWords<Words>(
  keys: SealingKeys,
  place: string,
  { sealed, as }: { readonly sealed: string; readonly as: z.ZodType<Words> },
): Words | undefined {
  const text = openText(keys, place, sealed)
  return text === undefined ? undefined : as.parse(JSON.parse(text))
}

type Place = (trustId: string, ...ids: readonly string[]) => string

const place =
  (name: string): Place =>
  (trustId, ...ids) =>
    `gatepost ${name} 1 ${trustId} ${ids.join(' ')}`

/** What each sealed column belongs to, down to its row. */
export const logWordsOf = place('contact log words')
export const parentsOf = place('contact parents')
export const reportWordsOf = place('contact report words')
export const reportNoteOf = place('contact report note')
