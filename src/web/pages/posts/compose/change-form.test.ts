import { describe, expect, it } from 'vitest'
import { EMPTY_CONTENT, type PostForm, toPostForm } from '../../../../domain/posts/index.ts'
import { changedBy, withPhoto } from './change-form.ts'

const empty = toPostForm({ revision: 1, content: EMPTY_CONTENT, scheduledFor: null })
const photo = (photoId: string) => ({ photoId, sha256: 'a'.repeat(64) })

function having(...photoIds: string[]): PostForm {
  return photoIds.reduce((form, photoId) => withPhoto(form, photo(photoId)), empty)
}

describe('withPhoto()', () => {
  it('takes device and credit over from the photo before, and nothing said of the people in it', () => {
    const first = having('one')
    const described: PostForm = {
      ...first,
      photos: first.photos.map((one) => ({
        ...one,
        device: 'own',
        credit: 'taken by me',
        altText: 'A long table',
        nobodyIdentifiable: true,
        pictured: ['somebody'],
        deletionDeclared: true,
      })),
    }
    expect(withPhoto(described, photo('two')).photos[1]).toEqual({
      ...photo('two'),
      device: 'own',
      credit: 'taken by me',
      altText: '',
      nobodyIdentifiable: false,
      pictured: [],
      deletionDeclared: false,
    })
  })
})

describe('changedBy()', () => {
  it('tags a learner once, however often it is pressed', () => {
    const tag = { press: 'tag', learnerId: 'somebody' } as const
    expect(changedBy(tag, changedBy(tag, empty, empty), empty).named).toEqual(['somebody'])
  })

  it('removes the photo that is meant and no other', () => {
    const left = changedBy({ press: 'remove', photoId: 'one' }, having('one', 'two'), empty)
    expect(left.photos.map((one) => one.photoId)).toEqual(['two'])
  })

  it('says of the others where one comes from, and overwrites nothing that was said', () => {
    const [one, two, three] = having('one', 'two', 'three').photos
    if (!one || !two || !three) throw new Error('Three photos were added.')
    const photos = [
      { ...one, credit: 'taken by me', device: 'own' as const, deletionDeclared: true },
      { ...two, credit: 'sent by the club' },
      three,
    ]
    const same = changedBy({ press: 'same', photoId: 'one' }, { ...empty, photos }, empty)
    expect(same.photos).toEqual([
      photos[0],
      { ...two, credit: 'sent by the club', device: 'own' },
      { ...three, credit: 'taken by me', device: 'own' },
    ])
    expect(
      changedBy({ press: 'same', photoId: 'none' }, { ...empty, photos }, empty).photos,
    ).toEqual(photos)
  })

  it('adopts a photo of the other tab with all that was said of it', () => {
    const other = having('one')
    const adopt = { press: 'adopt', photoId: 'one' } as const
    expect(changedBy(adopt, empty, other).photos).toEqual(other.photos)
    expect(changedBy(adopt, other, other).photos).toHaveLength(1)
    expect(changedBy({ press: 'adopt', photoId: 'none' }, empty, other)).toEqual(empty)
  })

  it.each(['save', 'submit', 'check', 'upload', 'enter'] as const)(
    'leaves the form at %s',
    (press) => {
      expect(changedBy({ press }, having('one'), empty)).toEqual(having('one'))
    },
  )
})
