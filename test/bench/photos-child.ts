/**
 * A process of its own that opens photo files as the program does, and ends with one line of JSON.
 * Everything but this file is the built program.
 * @example node photos-child.ts redraw one.jpg
 * @example node photos-child.ts takeIn one.jpg
 * @example node photos-child.ts faces one.jpg two.jpg
 */
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import type * as Cleaning from '../../src/gate/photo/clean-photo.ts'
import type * as Detectors from '../../src/gate/photo/faces/blazeface/open-blazeface.ts'
import type * as Finding from '../../src/gate/photo/faces/find-faces.ts'
import type * as Faces from '../../src/gate/photo/faces/index.ts'
import type * as TakingIn from '../../src/gate/photo/take-in-photo.ts'
import { built } from './built.ts'
import { peakMemoryMb } from './peak-memory.ts'

/** What the photos took, one entry for each time that one was opened. */
export interface PhotosTook {
  readonly openMs: number
  readonly ms: readonly number[]
  /** The faces of each file; empty where none were looked for. */
  readonly faces: readonly (readonly Faces.FaceSeen[])[]
  readonly peakMb: number
}

const TIMES = 9
const [what, ...paths] = process.argv.slice(2)
const photos = await Promise.all(paths.map((path) => readFile(path)))
sharp.cache(false)
sharp.concurrency(1)
const took = what === 'faces' ? await findAll() : await openAll()
const peakMb = peakMemoryMb()
process.stdout.write(`${JSON.stringify({ ...took, peakMb } satisfies PhotosTook)}\n`)

async function openAll(): Promise<Omit<PhotosTook, 'peakMb'>> {
  const { redraw } = await built<typeof Cleaning>('gate/photo/clean-photo.ts')
  const { takeInPhoto } = await built<typeof TakingIn>('gate/photo/take-in-photo.ts')
  const open = what === 'takeIn' ? takeInPhoto : redraw
  const ms: number[] = []
  for (const photo of photos)
    for (let time = 0; time < TIMES; time += 1) ms.push(await timed(() => open(photo)))
  return { openMs: 0, ms, faces: [] }
}

async function findAll(): Promise<Omit<PhotosTook, 'peakMb'>> {
  const { openBlazeFace } = await built<typeof Detectors>(
    'gate/photo/faces/blazeface/open-blazeface.ts',
  )
  const { findFaces } = await built<typeof Finding>('gate/photo/faces/find-faces.ts')
  const start = performance.now()
  const detector = await openBlazeFace()
  const openMs = performance.now() - start
  const faces: (readonly Faces.FaceSeen[])[] = []
  const ms: number[] = []
  for (const photo of photos)
    ms.push(
      await timed(async () => {
        faces.push((await findFaces(photo, detector)).faces)
      }),
    )
  return { openMs, ms, faces }
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}
