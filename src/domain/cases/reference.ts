import { randomInt } from 'node:crypto'

/** Letters and digits that nobody takes for one another when a code is read out. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const LENGTH = 8

/** A code for a case, made by chance: codes in a row would tell how many cases there are. */
export function newReference(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)] ?? 'X')
  return `${signs.slice(0, 4).join('')}-${signs.slice(4).join('')}`
}

/** A code as somebody typed it, in the form in which it is kept. */
export function readReference(typed: string): string {
  const signs = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}
