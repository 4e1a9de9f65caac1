/**
 * Reads the writing in photos in a process of its own, one photo at a time. The engine is native
 * code that cannot be stopped half-way without taking its process down, so this one is expendable.
 */
import { constants, setPriority } from 'node:os'
import { openEngine } from './open-engine.ts'
import { readWritingWith, type WritingSeen } from './read-writing.ts'

/** What the process answers: what it saw or why not, and how large it has grown. */
export interface ReaderAnswer {
  readonly answer: WritingSeen | 'no_engine' | 'no_picture'
  readonly residentMb: number
}

if (!process.send) throw new Error('The writing process is started by WritingReader alone.')

// Pages and their database come first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

const opening = openEngine().catch(() => undefined)

process.on('message', async (photo: Uint8Array) => {
  const answer = await answerTo(photo)
  const residentMb = process.memoryUsage.rss() / 1_000_000
  process.send?.({ answer, residentMb } satisfies ReaderAnswer)
})

async function answerTo(photo: Uint8Array): Promise<ReaderAnswer['answer']> {
  const engine = await opening
  if (!engine) return 'no_engine'
  return readWritingWith(engine, photo).catch(() => 'no_picture')
}
