import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CommandError } from '../command-error.ts'
import { EXIT } from '../exit-codes.ts'

/** What Windows and macOS put into folders of pictures by themselves. */
const NO_PHOTO = /^(?:\.|thumbs\.db$|desktop\.ini$)/i

/**
 * The paths of everything in a folder and the folders in it that somebody put there, in order. A file
 * that is no picture is among them: it has to be said that it was not looked at.
 * @throws CommandError for a folder without any
 */
export function photosIn(folder: string): readonly string[] {
  const inside = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = inside
    .filter((entry) => entry.isFile() && !NO_PHOTO.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  if (paths.length > 0) return paths
  throw new CommandError(EXIT.badData, `${folder}: there is no photo in this folder.`)
}
