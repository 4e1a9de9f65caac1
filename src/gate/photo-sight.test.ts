import { describe, expect, it } from 'vitest'
import { draft, photo, written } from '../../test/support/gate-world.ts'
import { observeFaceAndName } from './face-and-name.ts'
import { inspectSight } from './photo-sight.ts'
import type { DraftPhoto, Observation, PhotoSight, SeenFace } from './types.ts'

const box = (x: number) => ({ x, y: 0.2, width: 0.1, height: 0.1 })
const near = (x = 0.1): SeenFace => ({ box: box(x), clear: true })
const far = (x = 0.5): SeenFace => ({ box: box(x), clear: false })
const faces = (...seen: SeenFace[]): PhotoSight => ({
  kind: 'seen',
  faces: seen,
  writing: written(),
})

function seen(rest: Partial<DraftPhoto>) {
  return inspectSight(photo(rest)).map(({ kind, boxes = [] }) => [kind, boxes.map(({ x }) => x)])
}

/** As a caller hands it over who knows nothing of pixels. */
const UNASKED = { sight: undefined } as unknown as Partial<DraftPhoto>

const TAGGED = { nobodyIdentifiable: false, pictured: ['a'] } as const

describe('what was seen in a photo, held against what was said of it', () => {
  it.each<readonly [string, Partial<DraftPhoto>, readonly unknown[]]>([
    ['nothing', {}, []],
    ['a photo not looked through', { sight: { kind: 'waiting' } }, [['photo_not_seen', []]]],
    ['a photo that nobody was asked to look through', UNASKED, [['photo_not_seen', []]]],
    [
      'a look that failed',
      { sight: { kind: 'failed', reason: 'It took too long.' } },
      [['photo_not_seen', []]],
    ],
    ['as many faces as tags, all far away', { ...TAGGED, sight: faces(far()) }, []],
    [
      'as many faces as tags, one close up',
      { ...TAGGED, sight: faces(near()) },
      [['photo_face_close', [0.1]]],
    ],
    ['fewer faces than tags', { ...TAGGED, pictured: ['a', 'b'], sight: faces(far()) }, []],
    [
      'more faces than tags, the distant ones too',
      { ...TAGGED, sight: faces(near(), far()) },
      [
        ['photo_more_faces', [0.1, 0.5]],
        ['photo_face_close', [0.1]],
      ],
    ],
    [
      'one learner tagged twice beside two faces',
      { ...TAGGED, pictured: ['a', 'a'], sight: faces(near(), near(0.3)) },
      [
        ['photo_more_faces', [0.1, 0.3]],
        ['photo_face_close', [0.1, 0.3]],
      ],
    ],
    [
      'a clear face where nobody is said to be identifiable',
      { sight: faces(near(), far()) },
      [['photo_faces_denied', [0.1]]],
    ],
    ['distant faces where nobody is said to be identifiable', { sight: faces(far()) }, []],
    [
      'nothing said, which is asked about elsewhere',
      { nobodyIdentifiable: false, sight: faces(near()) },
      [],
    ],
    [
      'writing that could not be read, and none of what could',
      {
        sight: {
          kind: 'seen',
          faces: [],
          writing: {
            ...written(),
            lines: [
              { box: box(0.7), text: '', readable: false },
              { box: box(0.8), text: 'Welcome', readable: true },
            ],
          },
        },
      },
      [['photo_writing_unread', [0.7]]],
    ],
  ])('sees %s', (_what, rest, expected) => {
    expect(seen(rest)).toEqual(expected)
  })

  it('counts in words that a person would use', () => {
    const [one] = inspectSight(photo({ ...TAGGED, sight: faces(near(), near()) }))
    expect(one?.reason).toBe('2 faces can be seen, and 1 learner is tagged.')
  })
})

describe('a face and a name together', () => {
  const name = { kind: 'learner_full_name', learners: ['a'] } as unknown as Observation
  const asked = (rest: Partial<DraftPhoto>, named: readonly Observation[] = [name]) =>
    observeFaceAndName(draft('', { photos: [photo(rest)] }), named).map((one) => [
      one.confidence,
      ...one.learners,
    ])

  it('is certain where the named learner is tagged, likely where a face can be seen', () => {
    expect(asked({ ...TAGGED })).toEqual([['certain', 'a']])
    expect(asked({ pictured: ['b'], sight: faces(near()) })).toEqual([['likely', 'a']])
  })

  it('is not seen without a clear face or a tag, nor without a full name', () => {
    expect(asked({ sight: faces(far()) })).toEqual([])
    expect(asked({ sight: { kind: 'waiting' } })).toEqual([])
    expect(asked({ sight: faces(near()) }, [])).toEqual([])
  })
})
