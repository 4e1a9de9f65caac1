import { describe, expect, test } from 'vitest'
import { contextFor, PACK_IDS, seen } from '../../../test/support/policy.ts'
import { judgeCloseFaces } from './close-faces.ts'
import { judge, verdictFor } from './judge.ts'

const place = { part: 'photo', photo: 'photo-1' } as const
const boxes = [{ x: 0.1, y: 0.1, width: 0.2, height: 0.2 }]
const CLOSE = seen('photo_face_close', { place, boxes, confidence: 'likely' })

describe.each(PACK_IDS)('a face close up, under %s', (id) => {
  const context = contextFor(id)

  test('is told of, with where it is, and holds nothing up', () => {
    const findings = judgeCloseFaces([CLOSE], context)
    expect(findings).toMatchObject([
      { severity: 'advice', place, boxes, basis: { kind: 'floor', parameter: 'face_on_pictures' } },
    ])
    expect(findings[0]?.mend).toMatch(/further away, from behind .* crop it; or blur/)
  })

  test('stops the post where the school refuses it', () => {
    const findings = judge([CLOSE], { ...context, overrides: { face_on_pictures: 'refused' } })
    expect(verdictFor(findings)).toBe('block')
    expect(findings).toMatchObject([
      { severity: 'block', basis: { kind: 'school', parameter: 'face_on_pictures' } },
    ])
  })

  test('is told of all the same where a school asks for less', () => {
    const findings = judgeCloseFaces([CLOSE], {
      ...context,
      overrides: { face_on_pictures: 'allowed' },
    })
    expect(findings).toMatchObject([{ severity: 'advice' }])
  })
})

test('says nothing of what else was seen in a photo', () => {
  expect(judgeCloseFaces([seen('photo_more_faces', { place })], contextFor('maesteg'))).toEqual([])
})
