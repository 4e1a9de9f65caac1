import { z } from 'zod'
import { openText, type SealingKeys, sealText } from '../sealing/index.ts'

/** What a reporter said, in their own words; empty where they said nothing. */
export interface ReportWords {
  readonly happened: string
  readonly who: string
  readonly when: string
  /** An address or a place online, as text: it is never opened. */
  readonly where: string
  /** Their name and how to reach them, where they gave it. */
  readonly name: string
  readonly reach: string
}

const reportWords = z.object({
  happened: z.string(),
  who: z.string(),
  when: z.string(),
  where: z.string(),
  name: z.string(),
  reach: z.string(),
})

interface Place {
  readonly trustId: string
  readonly messageId: string
}

/** What the sealed words of a message belong to. */
export function placeOfMessage({ trustId, messageId }: Place): string {
  return `gatepost concern words 1 ${trustId} ${messageId}`
}

export function sealReport(keys: SealingKeys, place: Place, words: ReportWords): string {
  return sealText(keys, placeOfMessage(place), JSON.stringify(words))
}

/** @throws when the words were changed or moved, or their key is gone: nothing is shown in their place */
export function openReport(keys: SealingKeys, place: Place, sealed: string): ReportWords {
  return reportWords.parse(JSON.parse(openWords(keys, place, sealed)))
}

export function sealWords(keys: SealingKeys, place: Place, words: string): string {
  return sealText(keys, placeOfMessage(place), words)
}

/** @throws as `openReport` */
export function openWords(keys: SealingKeys, place: Place, sealed: string): string {
  const words = openText(keys, placeOfMessage(place), sealed)
  if (words === undefined) throw new Error('The words of a concern do not open with these keys.')
  return words
}
