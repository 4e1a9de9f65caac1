import { readFile } from 'node:fs/promises'
import { CommandError } from './command-error.ts'
import { EXIT } from './exit-codes.ts'

/** A shorter one could be guessed by trying. */
const MIN_LENGTH = 12

/**
 * Read a passphrase from a file, since the command line is seen by everyone on the computer.
 * @param file undefined when none was asked for
 */
export async function readPassphrase(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined
  const words = (await readFile(file, 'utf8')).trim()
  if (words.length >= MIN_LENGTH) return words
  throw new CommandError(
    EXIT.badData,
    `The passphrase in ${file} is too short. Use ${MIN_LENGTH} characters or more, such as four words.`,
  )
}
