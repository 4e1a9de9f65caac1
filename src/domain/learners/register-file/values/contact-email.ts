import { z } from 'zod'
import { note, type Reading, value } from './reading.ts'

const address = z.email().max(254)

/** A parent's email address; one that cannot be right is left out, and the rest of the row is kept. */
export function readEmail(cell: string): Reading<string> {
  if (cell === '') return value<string>(undefined)
  const read = address.safeParse(cell.replace(/^mailto:/i, ''))
  if (read.success) return value(read.data)
  return note(
    'This is not an email address, so it was left out.',
    'Correct it in your MIS and import again.',
  )
}
