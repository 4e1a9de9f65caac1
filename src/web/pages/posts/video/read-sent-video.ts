import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import type { SentVideo } from '../../../../domain/posts/index.ts'
import type { PageContext } from '../../../context.ts'

/** The form holds the video and nothing else that matters. */
const LIMITS = { files: 2, fields: 10, fieldSize: 1_000, parts: 12 }

export type ReadVideo<Answer> =
  | { readonly kind: 'taken'; readonly answer: Answer }
  | { readonly kind: 'nothing_chosen' }
  | { readonly kind: 'no_form' }

/**
 * Hands the video of a form on while it still comes in. Whatever becomes of it, the rest of the form
 * is read to its end: a browser shows no answer before it has sent everything.
 */
export async function readSentVideo<Answer>(
  c: PageContext,
  take: (file: SentVideo) => Promise<Answer>,
): Promise<ReadVideo<Answer>> {
  const type = c.req.header('content-type') ?? ''
  const body = c.req.raw.body
  if (!body || !/^multipart\/form-data;.*boundary=/i.test(type)) return { kind: 'no_form' }
  const parser = new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  let taken: Promise<Answer> | undefined
  let file: Readable | undefined
  parser.on('file', (field, stream, name) => {
    stream.on('error', () => undefined)
    if (field !== 'video' || taken || !name) return stream.resume()
    file = stream
    taken = take({ name, pieces: stream.iterator({ destroyOnReturn: false }) })
    // It may have been left half-read, and what follows must still come through.
    taken.catch(() => undefined).finally(() => stream.resume())
  })
  try {
    await pipeline(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser)
  } catch (error) {
    file?.destroy(error instanceof Error ? error : new Error('The form was cut short.'))
    await taken?.catch(() => undefined)
    return { kind: 'no_form' }
  }
  return taken ? { kind: 'taken', answer: await taken } : { kind: 'nothing_chosen' }
}
