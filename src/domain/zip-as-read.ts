import { Zip, ZipPassThrough } from 'fflate'

/** A file of a package: its name, and its content in pieces. */
export interface PackagedFile {
  readonly name: string
  readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/**
 * Files as one ZIP, written as it is read: no more of it is in memory than one piece. A file is asked for when
 * its turn comes.
 * @param at what each of them says of when it was changed; now, where it is left out
 */
export async function* zipAsRead(
  files: AsyncIterable<PackagedFile> | Iterable<PackagedFile>,
  at?: Date,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const taken = () => {
    const pieces = ready
    ready = []
    return pieces
  }
  for await (const { name, pieces } of files) {
    const entry = new ZipPassThrough(name)
    if (at) entry.mtime = at
    zip.add(entry)
    for await (const piece of pieces) {
      entry.push(piece)
      yield* taken()
    }
    entry.push(new Uint8Array(), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
