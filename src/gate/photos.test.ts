import { describe, expect, it } from 'vitest'
import { photo } from '../../test/support/gate-world.ts'
import { inspectPhoto } from './photos.ts'
import type { DraftPhoto } from './types.ts'

function seen(rest: Partial<DraftPhoto>): string[] {
  return inspectPhoto(photo(rest)).map(({ kind, confidence, learners, place }) =>
    [kind, confidence, place.part, ...learners].join(' '),
  )
}

const SNAPPER = { make: 'ACME', model: 'Acme Snapper 9' }
const BOXER = { make: 'Zenith', model: 'Boxer' }
const PICTURED = { pictured: ['a', 'b'], nobodyIdentifiable: false }

describe('inspectPhoto()', () => {
  it('has nothing to say of a described photo of nobody, taken at school', () => {
    expect(seen({})).toEqual([])
  })

  it.each<readonly [string, Partial<DraftPhoto>, readonly string[]]>([
    [
      'each learner once',
      { ...PICTURED, pictured: ['a', 'b', 'a'] },
      ['photo_pictures_learner certain photo a', 'photo_pictures_learner certain photo b'],
    ],
    ['nothing declared', { nobodyIdentifiable: false }, ['photo_undeclared certain photo']],
    [
      'a contradiction',
      { pictured: ['a'] },
      ['photo_pictures_learner certain photo a', 'photo_contradictory certain photo a'],
    ],
    ['a personal device', { device: 'personal' }, ['photo_device certain photo']],
    ['an unknown device', { device: 'unknown' }, ['photo_device likely photo']],
    ['an approved device', { device: 'approved' }, []],
    [
      'a copy kept on an approved device',
      { device: 'approved', deletionDeclared: false },
      ['photo_copy_kept certain photo'],
    ],
    [
      'a copy kept on a personal device',
      { device: 'personal', deletionDeclared: false },
      ['photo_device certain photo', 'photo_copy_kept certain photo'],
    ],
    ['a school device, whatever is declared', { deletionDeclared: false }, []],
    ['a camera that is on record', { camera: SNAPPER, listedCameras: [SNAPPER] }, []],
    [
      'a camera that nobody knows',
      { camera: SNAPPER, listedCameras: [BOXER] },
      ['photo_camera likely photo'],
    ],
    [
      'a camera that nobody knows, whichever device was chosen',
      { camera: SNAPPER, device: 'unknown' },
      ['photo_device likely photo', 'photo_camera likely photo'],
    ],
    [
      'a camera on record that is not the one chosen',
      { camera: SNAPPER, deviceCamera: BOXER, listedCameras: [BOXER, SNAPPER] },
      ['photo_camera possible photo'],
    ],
    [
      'a personal device once',
      { camera: SNAPPER, device: 'personal' },
      ['photo_device certain photo'],
    ],
    ['no camera where the photo names none', { deviceCamera: BOXER, listedCameras: [BOXER] }, []],
    ['no alt text', { altText: '' }, ['alt_text_missing certain alt_text']],
    [
      'alt text that shows nothing',
      { altText: ' \u200b… ' },
      ['alt_text_missing certain alt_text'],
    ],
  ])('sees %s', (_what, rest, expected) => {
    expect(seen(rest)).toEqual(expected)
  })
})
