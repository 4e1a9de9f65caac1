import { describe, expect, test } from 'vitest'
import { contextFor, PACK_IDS, seen } from '../../../test/support/policy.ts'
import type { ObservationKind } from '../../gate/types.ts'
import { judge } from './judge.ts'
import { judgePhotoSight } from './photo-sight.ts'

const place = { part: 'photo', photo: 'photo-1' } as const
const box = { x: 0.1, y: 0.1, width: 0.2, height: 0.2 }

const ASKS: readonly ObservationKind[] = [
  'photo_more_faces',
  'photo_faces_denied',
  'photo_writing_unread',
  'photo_not_seen',
]

describe.each(PACK_IDS)('what was seen in a photo, under %s', (pack) => {
  test.each(ASKS)('%s asks a person, and shows where', (kind) => {
    const [finding, ...more] = judgePhotoSight(
      [seen(kind, { place, confidence: 'likely', boxes: [box] })],
      contextFor(pack),
    )
    expect(more).toEqual([])
    expect(finding).toMatchObject({ severity: 'review', place, boxes: [box] })
  })

  test('a face beside a name that may be another’s asks, and never blocks', () => {
    const observation = seen('photo_face_and_name', { place, confidence: 'likely' })
    const findings = judgePhotoSight([observation], contextFor(pack))
    expect(findings.map(({ severity }) => severity)).toEqual(['review'])
  })
})

test.each([
  ['cambrian', 'block', { kind: 'clause', clause: 'cambrian:app.16' }],
  ['oldchurch', 'review', { kind: 'silent', parameter: 'pupil_identifiability' }],
  ['maesteg', 'block', { kind: 'clause', clause: 'maesteg:prot.2' }],
  ['lwlat', 'review', { kind: 'silent', parameter: 'pupil_identifiability' }],
  ['societas', 'review', { kind: 'clause', clause: 'societas:A2.13' }],
] as const)('a named learner who is tagged in a photo, under %s: %s', (pack, severity, basis) => {
  const observation = seen('photo_face_and_name', { place, learners: ['one'] })
  const [finding] = judgePhotoSight([observation], contextFor(pack))
  expect(finding).toMatchObject({ severity, learners: ['one'] })
  expect(finding?.basis).toMatchObject(basis)
})

test('speaks of learners in the policy’s own word', () => {
  const reason = '3 faces can be seen, and 2 learners are tagged.'
  const observation = seen('photo_more_faces', { place, reason })
  const [finding] = judge([observation], contextFor('maesteg'))
  expect(finding?.why).toContain('2 pupils are tagged')
})
