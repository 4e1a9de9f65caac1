import { hashOf } from '../dictionary.ts'

/**
 * Spellings that sound alike in the English of British schools, applied in order, each with the
 * letters without which it has nothing to change. Good enough to tell that "Kathryn" may be
 * "Catherine"; never enough to be sure.
 */
const SOUNDS: readonly (readonly [needs: number, RegExp, string])[] = [
  [needing('n'), /^(?:kn|gn|pn)/, 'n'],
  [needing('wr'), /^wr/, 'r'],
  [needing('ps'), /^ps/, 's'],
  [needing('x'), /^x/, 's'],
  [0, /(?:tch|tj|cz)/g, 'ch'],
  [0, /(?:sch|sz|ci(?=[aeou])|ti(?=on)|sj)/g, 'sh'],
  [needing('ph'), /ph/g, 'f'],
  [needing('gh'), /gh(?=[^aeiou]|$)/g, ''],
  [needing('ck'), /ck/g, 'k'],
  [needing('q'), /qu?/g, 'k'],
  [needing('x'), /x/g, 'ks'],
  [needing('c'), /c(?=[eiy])/g, 's'],
  [needing('ch'), /ch(?=[lr])/g, 'k'],
  [needing('c'), /c(?!h)/g, 'k'],
  [needing('g'), /g(?=[eiy])/g, 'j'],
  [needing('dh'), /dh/g, 'd'],
  [needing('th'), /th/g, 't'],
  [needing('z'), /z/g, 's'],
  [needing('v'), /v/g, 'f'],
  [needing('w'), /w(?![aeiouy])/g, ''],
  [needing('mb'), /mb$/, 'm'],
  [needing('h'), /(?<!^|[cs])h/g, ''],
  [0, /(.)\1+/g, '$1'],
]
const VOWELS = /[aeiouy]+/g
const FEWEST_CONSONANTS = 3

/**
 * The consonants of a folded name as they sound, with a mark where it begins with a vowel.
 * @returns an empty string where too little is left to compare
 */
export function soundOf(name: string): string {
  let sound = name
  let letters = lettersIn(name)
  for (const [needs, spelling, heard] of SOUNDS) {
    if ((letters & needs) !== needs) continue
    const next = sound.replace(spelling, heard)
    if (next !== sound) letters |= lettersIn(heard)
    sound = next
  }
  const start = /^[aeiouy]/.test(sound) ? 'a' : ''
  const consonants = sound.replace(VOWELS, '').replace(/(.)\1+/g, '$1')
  return consonants.length < FEWEST_CONSONANTS ? '' : start + consonants
}

/** How a folded word sounds, as a number; 0 where too little is left to compare. */
export function soundHash(word: string): number {
  const sound = soundOf(word)
  return sound === '' ? 0 : hashOf(sound, 0, sound.length)
}

/** The letters of a folded word, one bit each; other characters count for nothing. */
export function lettersIn(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at) - 97
    if (letter >= 0 && letter < 26) letters |= 1 << letter
  }
  return letters
}

function needing(letters: string): number {
  return lettersIn(letters)
}
