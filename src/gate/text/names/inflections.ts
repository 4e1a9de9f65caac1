/** Endings that Polish and its neighbours put on a surname, and what it ends in by itself. */
const POLISH: readonly (readonly [RegExp, string])[] = [
  [/(?<=[ckz]i|[^aeiou]n)(?:ego|emu)$/, ''],
  [/(?<=[ckz]i|n)(?:ch|mi)$/, ''],
  [/(?<=[cdsz]k)(?:iej|a)$/, 'a'],
]
const SHORTEST = 6

/** How Welsh changes the beginning of a name after many words, softly or through the nose. */
const WELSH: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^c(?!h)/, ['g', 'ngh', 'ch']],
  [/^p(?!h)/, ['b', 'mh', 'ph']],
  [/^t(?!h)/, ['d', 'nh', 'th']],
  [/^g(?=[^w])/, ['']],
  [/^gw/, ['w']],
  [/^b/, ['f', 'm']],
  [/^d(?!d)/, ['dd', 'n']],
  [/^m/, ['f']],
  [/^ll/, ['l']],
  [/^rh/, ['r']],
]

/** The surname that a word of a Polish sentence stands for: "Nowicki" of "Nowickiego"; or "". */
export function withoutPolishEnding(word: string): string {
  if (word.length < SHORTEST) return ''
  for (const [ending, instead] of POLISH) {
    if (ending.test(word)) return word.replace(ending, instead)
  }
  return ''
}

/** Whether a word is a name as Welsh writes it after many words: "Gai" of "Cai". */
export function isMutated(typed: string, name: string): boolean {
  return WELSH.some(
    ([beginning, instead]) =>
      beginning.test(name) && instead.some((other) => name.replace(beginning, other) === typed),
  )
}
