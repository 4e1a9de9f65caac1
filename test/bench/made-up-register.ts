import type { Register } from '../../src/gate/types.ts'

const ONSETS = ['Br', 'C', 'D', 'F', 'Gl', 'H', 'K', 'L', 'M', 'N', 'P', 'R', 'S', 'Th', 'Tr', 'W']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ae', 'ea', 'ow']
const CODAS = ['ck', 'dden', 'ffin', 'lla', 'mmon', 'n', 'rrow', 'ss', 'th', 'vey', 'wen', 'ld']

/** A pronounceable name; the same number always makes the same one. */
function madeUpName(number: number): string {
  const pick = (list: readonly string[], step: number) =>
    list[Math.floor(number / step) % list.length] ?? ''
  const syllables = ONSETS.length * VOWELS.length * CODAS.length
  const more = Math.floor(number / syllables)
  const first = pick(ONSETS, 1) + pick(VOWELS, ONSETS.length) + pick(CODAS, 128)
  return more === 0
    ? first
    : first + (VOWELS[more % VOWELS.length] ?? '') + String(CODAS[more % 12])
}

export interface MadeUpLearner {
  readonly id: string
  readonly forename: string
  readonly surname: string
  readonly yearGroup: string
  readonly className: string
  readonly dateOfBirth: string
}

/** Learners who do not exist, as many as asked for; forenames repeat as they do in schools. */
export function madeUpLearners(count: number): readonly MadeUpLearner[] {
  return Array.from({ length: count }, (_, index) => {
    const year = 7 + (index % 5)
    const day = (index * 37) % 336
    const month = String(1 + (day % 12)).padStart(2, '0')
    const date = String(1 + Math.floor(day / 12)).padStart(2, '0')
    return {
      id: `learner-${index}`,
      forename: madeUpName((index * 7) % 400),
      surname: madeUpName(400 + ((index * 131) % 30_000)),
      yearGroup: String(year),
      className: `${year}${'ABCDEF'[index % 6]}`,
      dateOfBirth: `${2026 - year - 5}-${month}-${date}`,
    }
  })
}

/** The register of one big school, or of a whole county. */
export function madeUpRegister(count: number): Register {
  return {
    learners: madeUpLearners(count),
    adults: Array.from({ length: 120 }, (_, index) => ({
      id: `adult-${index}`,
      name: `${madeUpName(900 + index)} ${madeUpName(5000 + index)}`,
    })),
    schoolDomains: ['ysgol.example'],
    publicContacts: ['office@ysgol.example'],
    knownTerms: ['Dyfrig House', 'Hafren House', 'Eisteddfod'],
    confidentialTerms: ['Operation Lantern'],
  }
}
