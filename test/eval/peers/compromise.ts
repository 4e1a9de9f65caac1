import nlp from 'compromise'
import type { Peer } from './peer.ts'

/** Guesses names from English grammar; knows no register. */
export function compromise(): Peer {
  return {
    name: 'compromise',
    look: (text) => {
      const seen: readonly string[] = nlp(text).people().out('array')
      return {
        alarmed: seen.length > 0,
        finds: (words) => seen.some((phrase) => phrase.includes(words)),
      }
    },
  }
}
