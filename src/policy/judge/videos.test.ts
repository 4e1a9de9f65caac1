import { describe, expect, test } from 'vitest'
import { contextFor, PACK_IDS, seen } from '../../../test/support/policy.ts'
import { judge, verdictFor } from './judge.ts'

const place = { part: 'photo', photo: 'photo-1' } as const

describe('a video', () => {
  test.each(PACK_IDS)('is held up for a person to watch it, under every policy: %s', (id) => {
    const findings = judge([seen('video_not_watched', { place })], contextFor(id))
    expect(findings).toMatchObject([
      { severity: 'review', basis: { kind: 'floor', parameter: 'video_watched' }, place },
    ])
    expect(findings[0]?.title).toBe('A person must watch this video from beginning to end')
    expect(verdictFor(findings)).toBe('review')
  })

  test.each(['photo_not_seen', 'photo_device', 'photo_camera', 'alt_text_missing'] as const)(
    'is called a video in all that is said of its picture: %s',
    (kind) => {
      const of = { place, reason: 'The photo says “my photo”.', ofVideo: true } as const
      for (const id of PACK_IDS) {
        const [video] = judge([seen(kind, of)], contextFor(id))
        expect(`${video?.title} ${video?.mend}`).not.toMatch(/photo/)
        expect(video?.title).toMatch(/^This video/)
        if (kind !== 'alt_text_missing') expect(video?.why).toContain('The video says “my photo”.')
      }
    },
  )

  test.each(PACK_IDS)('without captions asks, as a photo without a description does: %s', (id) => {
    const captions = { part: 'captions', photo: 'photo-1' } as const
    const findings = judge([seen('captions_missing', { place: captions })], contextFor(id))
    expect(findings).toMatchObject([
      { severity: 'review', basis: { kind: 'floor', parameter: 'captions' }, place: captions },
    ])
  })
})
