import type { RegisterAdult } from '../../types.ts'
import { ABBREVIATED_TITLES, WRITTEN_TITLES } from '../words/titles.ts'
import type { NamedPerson } from './build-segment.ts'
import { nameWords } from './name-forms.ts'

/** An adult's name in one field, taken apart: titles and post-nominals off, the last word as surname. */
export function adultName(adult: RegisterAdult): NamedPerson {
  const [beforeComma = '', afterComma] = adult.name.split(',', 2)
  const words = beforeComma.split(/\s+/).filter((word) => word !== '' && !isTitle(word))
  if (afterComma !== undefined && words.length === 1) {
    const forename = afterComma.split(/\s+/).filter((word) => word !== '' && !isTitle(word))
    return { id: adult.id, forename: forename.join(' '), surname: words.join(' ') }
  }
  const surnameFrom = particleBefore(words)
  return {
    id: adult.id,
    forename: words.slice(0, Math.min(1, surnameFrom)).join(' '),
    middleNames: words.slice(1, surnameFrom).join(' '),
    surname: words.slice(surnameFrom).join(' '),
  }
}

const PARTICLE = /^(?:van|von|der|den|de|del|della|da|dos|du|la|le|al|el|ap|ab|ferch|bin|ibn|st)$/i

/** Where the surname begins: at the last word, or at the particles that lead to it. */
function particleBefore(words: readonly string[]): number {
  let from = words.length - 1
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from--
  return Math.max(0, from)
}

function isTitle(word: string): boolean {
  const [key = ''] = nameWords(word)
  return ABBREVIATED_TITLES.has(key) || WRITTEN_TITLES.has(key)
}
