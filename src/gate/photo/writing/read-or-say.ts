import type { ProcessFailure } from '../process-pool-options.ts'
import type { WritingEngine } from './engine.ts'
import { readWritingWith, type WritingSeen } from './read-writing.ts'

/** Every answer to the question what is written in a photo. `failed` never means "nothing". */
export type WritingAnswer = WritingSeen | ProcessFailure

/** What is left to do where no machine reads. */
export const LOOK_YOURSELF =
  'Look for names in it yourself: on certificates, books, badges and walls.'

const NO_ENGINE = `The part of Gatepost that reads writing in photos is missing, or does not run on this kind of computer; tell the person who looks after Gatepost. ${LOOK_YOURSELF}`
const NO_PICTURE = `The writing in this photo could not be read. ${LOOK_YOURSELF}`

/** Reads the writing in a photo, or says in plain words why it was not read. Never rejects. */
export async function readOrSay(
  opening: Promise<WritingEngine>,
  photo: Uint8Array,
): Promise<WritingAnswer> {
  const engine = await opening.catch(() => undefined)
  if (!engine) return { kind: 'failed', reason: NO_ENGINE }
  try {
    return await readWritingWith(engine, photo)
  } catch {
    return { kind: 'failed', reason: NO_PICTURE }
  }
}
