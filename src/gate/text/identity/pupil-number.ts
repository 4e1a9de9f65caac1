/** The letters of a unique pupil number, by the value each stands for; I, O and S are not used. */
const LETTERS = 'abcdefghjklmnpqrtuvwxyz'

/**
 * Whether a folded unique pupil number (letter, twelve characters) has the right check letter:
 * each character after it times its position from 2, summed, modulo 23. A temporary number ends
 * in a letter. Source: the Department for Education's description of the UPN.
 */
export function hasCheckLetter(upn: string): boolean {
  if (!/^[a-z]\d{11}[\da-z]$/.test(upn)) return false
  let sum = 0
  for (let position = 2; position <= 13; position++) {
    const character = upn.charAt(position - 1)
    const value = /\d/.test(character) ? Number(character) : LETTERS.indexOf(character)
    if (value < 0) return false
    sum += value * position
  }
  return LETTERS.charAt(sum % 23) === upn.charAt(0)
}
