/**
 * What became of one cell. An `error` keeps the row out of the register until it is mended; a
 * `note` lets the row in without this cell (or with the cell as written) and tells the office.
 */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T | undefined }
  | {
      readonly kind: 'note'
      readonly value: T | undefined
      readonly message: string
      readonly mend: string
    }
  | { readonly kind: 'error'; readonly message: string; readonly mend: string }

export function value<T>(read: T | undefined): Reading<T> {
  return { kind: 'value', value: read }
}

export function note<T>(message: string, mend: string, read?: T): Reading<T> {
  return { kind: 'note', value: read, message, mend }
}

export function error<T>(message: string, mend: string): Reading<T> {
  return { kind: 'error', message, mend }
}

/** The same reading, but a cell that is wrong is left out with a note instead of stopping the row. */
export function leniently<T>(read: (cell: string) => Reading<T>): (cell: string) => Reading<T> {
  return (cell) => {
    const reading = read(cell)
    if (reading.kind !== 'error') return reading
    return note(`${reading.message} It was left out.`, reading.mend)
  }
}
