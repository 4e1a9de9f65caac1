import { expect, test } from 'vitest'
import { PACK_IDS, packNamed } from '../../../test/support/policy.ts'
import { searchAdvice } from './search.ts'
import { SITUATIONS } from './situations.ts'
import { inWords } from './words.ts'

const idsOf = (found: ReturnType<typeof searchAdvice>) => found.map((one) => one.id)

test.each(PACK_IDS)('every question of %s is found by its own words, first or nearly', (id) => {
  const pack = packNamed(id)
  const missed = SITUATIONS.filter(
    (one) =>
      !idsOf(searchAdvice(pack, inWords(one.question, pack)))
        .slice(0, 3)
        .includes(one.id),
  )
  expect(missed.map((one) => one.question)).toEqual([])
})

/** The longest word without its third letter: what a thumb leaves out. */
function slipped(text: string): string {
  const [longest = ''] = text.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length)
  return text.replace(longest, longest.slice(0, 2) + longest.slice(3))
}

test('a slip in the longest word hides no question', () => {
  const pack = packNamed('oldchurch')
  const missed = SITUATIONS.filter((one) => {
    const sought = slipped(inWords(one.question, pack))
    return !idsOf(searchAdvice(pack, sought)).includes(one.id)
  })
  expect(missed.map((one) => one.question)).toEqual([])
})

test.each([
  ['facebook friend', 'pupil-friend-request'],
  ['snapchat', 'pupils-added-me'],
  ['strike', 'strike'],
  ['libel', 'lies-about-colleague'],
  ['grooming', 'stranger-contacts-pupils'],
  ['deepfake', 'ai-picture'],
  ['alumni', 'former-pupil'],
  ['my own phone camera', 'own-phone-photo'],
  ['newspaper', 'journalist'],
  ['hacked', 'account-hacked'],
])('“%s” finds %s among other words for it', (sought, id) => {
  expect(idsOf(searchAdvice(packNamed('lwlat'), sought))).toContain(id)
})

test('an answer of the school is found by its words, and nothing by nonsense', () => {
  const own = [{ id: 'one', question: 'May I podcast?', answer: 'Not about allotments.' }]
  expect(searchAdvice(packNamed('maesteg'), 'alotments', own)).toEqual([
    { kind: 'own', id: 'one', question: 'May I podcast?' },
  ])
  expect(searchAdvice(packNamed('maesteg'), 'zzzzqqqq', own)).toEqual([])
  expect(searchAdvice(packNamed('maesteg'), '', own)).toEqual([])
})
