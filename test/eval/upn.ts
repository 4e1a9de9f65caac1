const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * A unique pupil number of no real learner, with the right check letter: each digit times its
 * place from 2, summed, modulo 23 (Department for Education, "Unique pupil numbers").
 */
export function upnFor(learner: number): string {
  const digits = `999000${String(100000 + learner).slice(-5)}`.padStart(12, '9')
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at + 2), 0)
  return `${LETTERS.charAt(sum % 23)}${digits}`
}
