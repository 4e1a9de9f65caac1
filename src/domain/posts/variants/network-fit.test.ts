import { describe, expect, it } from 'vitest'
import type { Network } from '../../../vocabulary/networks.ts'
import { networkFit } from './network-fit.ts'

const still = { altText: 'A cup on a table' }
const video = {
  altText: 'A cup on a table',
  video: {
    videoId: '11111111-1111-4111-8111-111111111111',
    sha256: '0'.repeat(64),
    captions: 'no_speech' as const,
    captionsFile: '',
    watched: true,
  },
}
const of = (length: number) => 'a'.repeat(length)

describe('a post that is exactly at the limit fits, and one more does not', () => {
  it.each([
    ['bluesky', 300],
    ['mastodon', 500],
    ['x', 280],
  ] as const)('on %s: %i', (network, limit) => {
    expect(networkFit(network, { text: of(limit), photos: [] })).toMatchObject({
      length: limit,
      limit,
      refusals: [],
    })
    const { refusals } = networkFit(network, { text: of(limit + 1), photos: [] })
    expect(refusals).toHaveLength(1)
    expect(refusals[0]?.about).toBe('text')
  })

  it.each([
    ['instagram', 2_200],
    ['linkedin', 3_000],
    ['tiktok', 2_200],
  ] as const)('on %s nothing is refused that nobody has confirmed: %i', (network, limit) => {
    const photos = [{ altText: '' }]
    expect(networkFit(network, { text: of(limit), photos }).cautions).toEqual([])
    const { refusals, cautions } = networkFit(network, { text: of(limit + 1), photos })
    expect([refusals.length, cautions.length]).toEqual([0, 1])
  })
})

describe('pictures', () => {
  it.each([
    ['bluesky', 4, 5],
    ['mastodon', 4, 5],
    ['x', 4, 5],
    ['hosted', 10, 11],
  ] as const)('%s takes %i photos, not %i', (network, most, more) => {
    const fits = (count: number) =>
      networkFit(network, { text: 'Hello', photos: Array.from({ length: count }, () => still) })
    expect(fits(most).refusals).toEqual([])
    expect(fits(more).refusals).toMatchObject([{ about: 'photos' }])
  })

  it.each([
    ['instagram', 'photo or a video'],
    ['tiktok', 'photo or a video'],
    ['youtube', 'without a video'],
  ] as const)('%s is told to want them', (network, says) => {
    const { cautions } = networkFit(network, { text: 'Hello', photos: [] })
    expect(cautions.map(({ message }) => message).join()).toContain(says)
  })

  it.each(['bluesky', 'mastodon', 'x'] as const)('%s takes photos or a video', (network) => {
    const both = { text: 'Hello', photos: [still, video] }
    expect(networkFit(network, both).refusals).toMatchObject([{ about: 'photos' }])
    expect(networkFit(network, { text: 'Hello', photos: [video] }).refusals).toEqual([])
  })
})

it('says what is lost: alt text that a network cuts or has no place for', () => {
  const photos = [{ altText: of(1_200) }]
  const cautions = (network: Network) =>
    networkFit(network, { text: 'Hello', photos }).cautions.map(({ message }) => message)
  expect(cautions('x').join()).toContain('1,000')
  expect(cautions('tiktok').join()).toContain('no place for alt text')
  expect(cautions('hosted')).toEqual([])
})

it('takes the first line for the title on YouTube', () => {
  const fits = (text: string) =>
    networkFit('youtube', { text, photos: [video] }).cautions.filter(
      ({ about }) => about === 'text',
    )
  expect(fits('Our choir\nIt sang.')).toEqual([])
  expect(fits('  ')).toHaveLength(1)
  expect(fits(of(101))).toHaveLength(1)
})

it('counts hashtags where there is a limit', () => {
  const text = Array.from({ length: 31 }, (_, nth) => `#choir${nth}`).join(' ')
  const { cautions } = networkFit('instagram', { text, photos: [still] })
  expect(cautions.map(({ message }) => message)).toEqual([
    'Instagram takes 30 hashtags; this has 31',
  ])
})
