/** The letters that a unique pupil number may hold, by the number each stands for: no I, O or S. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A unique pupil number as it is written: a check letter, eleven digits, and a digit or (temporary) a letter. */
const SHAPE = /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/

/** Whether text is shaped like a unique pupil number; says nothing of its check letter. */
export function hasUpnShape(text: string): boolean {
  return SHAPE.test(text)
}

/**
 * The check letter that a unique pupil number must begin with: each character after it counts for
 * as much as its position (2 to 13), and the sum modulo 23 names the letter (Government Data
 * Standards Catalogue, Unique Pupil Number 2.0).
 * @param upn thirteen characters for which `hasUpnShape` holds
 */
export function upnCheckLetter(upn: string): string {
  let sum = 0
  for (let at = 1; at < 13; at++) {
    const character = upn.charAt(at)
    const value = /\d/.test(character) ? Number(character) : LETTERS.indexOf(character)
    sum += value * (at + 1)
  }
  return LETTERS.charAt(sum % 23)
}

/** Whether text is a unique pupil number with the right check letter; capital letters, no spaces. */
export function isUpn(text: string): boolean {
  return hasUpnShape(text) && upnCheckLetter(text) === text.charAt(0)
}
