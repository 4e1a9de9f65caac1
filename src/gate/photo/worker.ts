/** Runs in a thread of its own: opens photos one at a time, so that a bad one cannot stop the app. */
import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import { takeInPhoto } from './take-in-photo.ts'

if (!parentPort) throw new Error('The photo worker is started by PhotoWorkers, never by itself.')
const port = parentPort

// Each photo is opened once: what the library would keep for next time is only memory held.
sharp.cache(false)

port.on('message', async (bytes: Uint8Array) => {
  const answer = await takeInPhoto(bytes)
  const moved =
    answer.kind === 'taken' ? [answer.clean.full.bytes.buffer, answer.clean.thumb.bytes.buffer] : []
  port.postMessage(answer, moved)
})
