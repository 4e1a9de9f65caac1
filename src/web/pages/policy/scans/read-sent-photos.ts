import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { MAX_PHOTOS } from '../../../../gate/document/index.ts'
import { MAX_PHOTO_BYTES } from '../../../../gate/photo/index.ts'
import type { PageContext } from '../../../context.ts'

const LIMITS = {
  // One more than are taken, so that too many can be told from enough, and one too large from one that fits.
  files: MAX_PHOTOS + 1,
  fileSize: MAX_PHOTO_BYTES + 1,
  fields: 5,
  fieldSize: 100,
  parts: MAX_PHOTOS + 6,
}

export interface SentPhotos {
  /** How many files came, whatever became of them. */
  readonly files: number
  readonly fields: ReadonlyMap<string, string>
}

/**
 * Hands the photos of a form on one after the other, while those that follow still come in: never more
 * than one is in memory. Whatever becomes of them, the form is read to its end, as a browser shows no
 * answer before it has sent everything.
 * @param take is given each photo in the order in which they were chosen; once it says no, it is asked no more
 * @returns undefined for what is no form, or one that was cut short
 */
export async function readSentPhotos(
  c: PageContext,
  take: (name: string, bytes: Uint8Array) => Promise<boolean>,
): Promise<SentPhotos | undefined> {
  const type = c.req.header('content-type') ?? ''
  const body = c.req.raw.body
  if (!body || !/^multipart\/form-data;.*boundary=/i.test(type)) return undefined
  const parser = new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  const fields = new Map<string, string>()
  let files = 0
  let goesOn = Promise.resolve(true)
  const open = new Set<Readable>()
  parser.on('field', (name, value) => fields.set(name, value))
  parser.on('file', (field, stream, name) => {
    stream.on('error', () => undefined).on('close', () => open.delete(stream))
    if (field !== 'photos' || !name) return stream.resume()
    files += 1
    open.add(stream)
    goesOn = goesOn.then(async (wanted) => {
      if (wanted) return take(name, await bytesOf(stream))
      stream.resume()
      return false
    })
    goesOn.catch(() => stream.resume())
  })
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser)
  } catch (error) {
    for (const stream of open) stream.destroy(error instanceof Error ? error : undefined)
    await goesOn.catch(() => undefined)
    return undefined
  }
  await goesOn
  return { files, fields }
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return new Uint8Array(Buffer.concat(pieces))
}
