import { type Span, spanOf } from '../fold.ts'
import { unleet } from '../leet.ts'
import { buildPhrases, findPhrases, type Phrases } from '../phrases.ts'
import { type Read, read } from '../readings.ts'
import type { Token } from '../tokens.ts'
import { wordOfSigns } from '../words-met.ts'

/** Words and phrases of somebody's own, made ready for looking up. */
export type WordList = Phrases

/** Make a list of words and phrases ready; a phrase written as one word counts too. */
export function buildWordList(words: readonly string[]): WordList {
  return buildPhrases(words, true)
}

/**
 * Where these words stand in a text, through what disguises them: look-alike letters, digits for letters,
 * letters set apart, capitals, accents, a text turned around. Never inside another word.
 * @returns each place once, in the order of the text
 */
export function findWords(text: string, words: WordList): readonly Span[] {
  const whole = read(text)
  const found = new Map<string, Span>()
  for (const one of whole.turned ? [whole, whole.turned] : [whole]) {
    for (const span of spansIn(one, words)) found.set(`${span.start} ${span.end}`, span)
  }
  return [...found.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

function spansIn({ readings, folded }: Read, words: WordList): Span[] {
  return readings.flatMap(({ sort, tokens, telling }) => {
    const found = findPhrases(sort === 'leet' ? tokens.map(inLetters) : tokens, words, telling)
    return found.map(({ start, end }) => spanOf(folded, start, end))
  })
}

/** A word with its digits and signs read as the letters that they stand for. */
function inLetters(token: Token): Token {
  const key = unleet(token.key)
  if (key === token.key) return token
  return { ...token, key, word: wordOfSigns(key) }
}
