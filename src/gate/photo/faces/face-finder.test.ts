import { afterEach, describe, expect, it } from 'vitest'
import { drawPeople } from '../../../../test/support/photos/faces.ts'
import { openBlazeFace } from './blazeface/open-blazeface.ts'
import { blurFaces } from './blur-faces.ts'
import { FaceFinder, type FaceFinderOptions } from './face-finder.ts'
import { findFaces } from './find-faces.ts'

const photo = await drawPeople({ width: 900, height: 600 }, [
  { x: 250, y: 280, size: 110, look: 1 },
  { x: 620, y: 300, size: 60, look: 3 },
])
const started: FaceFinder[] = []

function finder(options: FaceFinderOptions = {}): FaceFinder {
  const made = new FaceFinder(options)
  started.push(made)
  return made
}

afterEach(() => {
  for (const made of started.splice(0)) made.close()
})

describe('FaceFinder', () => {
  it('answers exactly as the same work done without a process', async () => {
    const made = finder()
    const seen = await made.find(photo)
    expect(seen).toEqual(await findFaces(photo, await openBlazeFace()))
    const { faces } = await findFaces(photo, await openBlazeFace())
    expect(await made.blur(photo, faces)).toEqual(await blurFaces(photo, faces))
  })

  it('says that nobody looked, not that there is no face, when it cannot look', async () => {
    const broken = await finder().find(photo.subarray(0, 900))
    expect(broken).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(/stopped on this photo/),
    })
    const slow = await finder({ timeLimitMs: 1 }).find(photo)
    expect(slow).toEqual({ kind: 'failed', reason: expect.stringMatching(/took too long/) })
    const gone = finder()
    gone.close()
    expect(await gone.find(photo)).toEqual({
      kind: 'failed',
      reason: expect.stringMatching(/shutting down/),
    })
  })

  it('goes on after a bad photo', async () => {
    const made = finder()
    expect((await made.find(new Uint8Array(40))).kind).toBe('failed')
    expect((await made.find(photo)).kind).toBe('found')
  })

  it('says that nothing was changed when faces could not be blurred', async () => {
    const answer = await finder().blur(new Uint8Array(40), [
      { x: 0, y: 0, width: 0.5, height: 0.5 },
    ])
    expect(answer).toEqual({ kind: 'failed', reason: expect.stringMatching(/nothing was changed/) })
  })
})
