import { describe, expect, test } from 'vitest'
import type { DraftPhoto, DraftVideo } from './types.ts'
import { inspectVideo } from './video.ts'

const poster: DraftPhoto = {
  id: 'photo-1',
  fileName: 'IMG_2041.mov',
  altText: 'The relay team runs.',
  nobodyIdentifiable: true,
  pictured: [],
  device: 'school',
  deletionDeclared: false,
}
const video: DraftVideo = { hasSound: true, captions: { kind: 'no_speech' }, watched: true }
const kindsOf = (change: Partial<DraftVideo>) =>
  inspectVideo({ ...poster, video: { ...video, ...change } }).map(({ kind }) => kind)

describe('inspectVideo()', () => {
  test('says of every video that a person must watch it, also of one that its author watched', () => {
    for (const watched of [true, false]) expect(kindsOf({ watched })).toEqual(['video_not_watched'])
    const [seen] = inspectVideo({ ...poster, video: { ...video, watched: false } })
    expect(seen).toMatchObject({
      confidence: 'certain',
      place: { part: 'photo', photo: 'photo-1' },
    })
    expect(seen?.reason).toContain('has not said that they watched')
  })

  test('says nothing of a photo that does not move', () => {
    expect(inspectVideo(poster)).toEqual([])
  })

  test.each<[DraftVideo['captions'], boolean, boolean]>([
    [{ kind: 'unsaid' }, true, true],
    [{ kind: 'words', text: '' }, true, true],
    [{ kind: 'words', text: ' … 12 ' }, true, true],
    [{ kind: 'words', text: 'Welcome' }, true, false],
    [{ kind: 'burned_in' }, true, false],
    [{ kind: 'no_speech' }, true, false],
    [{ kind: 'unsaid' }, false, false],
  ])('captions %j with sound %s are asked for: %s', (captions, hasSound, asked) => {
    expect(kindsOf({ captions, hasSound }).includes('captions_missing')).toBe(asked)
  })
})
