import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { holdsWord, SPELLINGS } from '../../../test/support/photos/canary-search.ts'
import { craftPhotos, PLACES } from '../../../test/support/photos/crafted.ts'
import { CANARY, drawn } from '../../../test/support/photos/planted.ts'
import { takeInPhoto } from './take-in-photo.ts'

const SEED = 20261121
const crafted = await craftPhotos({ count: 500, seed: SEED, word: CANARY })

describe('the search for canaries', () => {
  it.each(SPELLINGS.entries().toArray())('finds spelling %i among other bytes', (_, spelling) => {
    const noise = Buffer.alloc(200, 0x78)
    expect(holdsWord(noise, CANARY)).toBe(false)
    expect(holdsWord(Buffer.concat([noise, spelling(`a ${CANARY} b`), noise]), CANARY)).toBe(true)
  })

  it('finds every crafted photo’s', () => {
    for (const { bytes, places } of crafted)
      expect(holdsWord(bytes, CANARY), places.join(', ')).toBe(true)
  })

  it('finds them where a library is told to keep what is hidden', async () => {
    const [photo] = crafted.filter(({ places }) => places.includes('jpeg: EXIF with a thumbnail'))
    const kept = await sharp(photo?.bytes).keepMetadata().jpeg().toBuffer()
    expect(holdsWord(kept, CANARY)).toBe(true)
  })
})

describe('500 crafted photos', () => {
  it('have something planted in every place that is known here', () => {
    const planted = new Set(crafted.flatMap(({ places }) => places))
    expect(PLACES.filter((place) => !planted.has(place))).toEqual([])
  })

  it('are all taken, and nothing that was planted is in either picture', async () => {
    for (const { bytes, places } of crafted) {
      const answer = await takeInPhoto(bytes)
      const what = places.join(', ')
      expect(answer.kind, what).toBe('taken')
      if (answer.kind !== 'taken') continue
      const { full, thumb } = answer.clean
      for (const picture of [full, thumb])
        expect(holdsWord(picture.bytes, CANARY), what).toBe(false)
    }
  })

  it('give the pictures that a photo without plants gives', async () => {
    const plain = await takeInPhoto(await drawn(64, 48).png().toBuffer())
    const unturned = crafted.find(({ places }) => places.join() === 'png: tEXt')
    const answer = await takeInPhoto(unturned?.bytes ?? Buffer.alloc(0))
    expect(answer).toMatchObject({ clean: plain.kind === 'taken' ? plain.clean : {} })
  })
})
