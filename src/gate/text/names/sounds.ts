/**
 * Spellings that sound alike in the English of British schools, applied in order. Good enough to
 * tell that "Kathryn" may be "Catherine"; never enough to be sure.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/(?:tch|tj|cz)/g, 'ch'],
  [/(?:sch|sz|ci(?=[aeou])|ti(?=on)|sj)/g, 'sh'],
  [/ph/g, 'f'],
  [/gh(?=[^aeiou]|$)/g, ''],
  [/ck/g, 'k'],
  [/qu?/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/ch(?=[lr])/g, 'k'],
  [/c(?!h)/g, 'k'],
  [/g(?=[eiy])/g, 'j'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/z/g, 's'],
  [/v/g, 'f'],
  [/w(?![aeiouy])/g, ''],
  [/mb$/, 'm'],
  [/(?<!^|[cs])h/g, ''],
  [/(.)\1+/g, '$1'],
]
const VOWELS = /[aeiouy]+/g
const FEWEST_CONSONANTS = 3

/**
 * The consonants of a folded name as they sound, with a mark where it begins with a vowel.
 * @returns an empty string where too little is left to compare
 */
export function soundOf(name: string): string {
  let sound = name
  for (const [spelling, heard] of SOUNDS) sound = sound.replace(spelling, heard)
  const start = /^[aeiouy]/.test(sound) ? 'a' : ''
  const consonants = sound.replace(VOWELS, '').replace(/(.)\1+/g, '$1')
  return consonants.length < FEWEST_CONSONANTS ? '' : start + consonants
}
