import { error, type Reading, value } from './reading.ts'

const MOST_LETTERS = 100

/** A name as the school writes it, in any script. `cell` is already on one line and trimmed. */
export function readName(cell: string): Reading<string> {
  if (cell === '') return value<string>(undefined)
  if (/^[=+@]/.test(cell))
    return error(
      'This looks like a spreadsheet formula, not a name.',
      'Write the name itself in the cell.',
    )
  if (!/\p{L}/u.test(cell))
    return error('There is no letter in this name.', 'Write the name in letters.')
  if (cell.length > MOST_LETTERS)
    return error(
      'This name is longer than 100 letters.',
      'Check the row for a quotation mark that was never closed, or shorten the name.',
    )
  return value(cell)
}

export interface NameParts {
  readonly surname: string
  readonly forename: string
  readonly middleNames?: string
}

/**
 * A name in one cell, surname first: "SMITH, Olivia Grace". Without the comma nobody can tell
 * where a surname begins ("Ana van der Berg Lima"), so that is not guessed.
 */
export function readFullName(cell: string): Reading<NameParts> {
  const whole = readName(cell)
  if (whole.kind !== 'value' || whole.value === undefined)
    return whole.kind === 'error' ? whole : value<NameParts>(undefined)
  const [surname = '', given = '', ...rest] = cell.split(',').map((part) => part.trim())
  const [forename = '', ...middle] = given.split(' ')
  const complete = [surname, forename].every((part) => /\p{L}/u.test(part))
  if (!complete || rest.length > 0)
    return error(
      'The surname and the forename cannot be told apart.',
      'Write it as SURNAME, Forename, or export them as two columns.',
    )
  return value({ surname, forename, ...(middle.length > 0 && { middleNames: middle.join(' ') }) })
}
