import type { BundlePart } from '../../vocabulary/bundles.ts'

/** Something said or done, as it stands in a bundle before names are replaced. */
export interface Piece {
  readonly part: Exclude<BundlePart, 'files'>
  readonly at: Date
  /** From a list of the product: it holds no name. */
  readonly what: string
  readonly lines: readonly Line[]
}

export interface Line {
  readonly label: string
  readonly text: string
}

/** Lines that say something. */
export function spoken(lines: readonly (Line | undefined)[]): Line[] {
  return lines.filter((line): line is Line => line !== undefined && line.text.trim() !== '')
}

/** What stands where no key opens the words. */
export const UNOPENED = 'These words cannot be opened here: their key is missing.'
