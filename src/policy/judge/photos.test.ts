import { describe, expect, test } from 'vitest'
import {
  channelFor,
  contextFor,
  PACK_IDS,
  type PackId,
  picturing,
  seen,
} from '../../../test/support/policy.ts'
import { judgeAltText } from './alt-text.ts'
import { judgeFailedChecks } from './failed-checks.ts'
import { judgePhotoDeclarations } from './identifiability-declaration.ts'
import { judgePhotoCopies } from './photo-copy-declaration.ts'
import { judgePhotoCamera, judgePhotoDevice } from './photo-device-check.ts'
import { judgeRights } from './rights-and-credit.ts'

const place = { part: 'photo', photo: 'photo-1' } as const

describe('who is in a photo', () => {
  test.each([
    ['cambrian', { kind: 'clause', clause: 'cambrian:app.16' }],
    ['oldchurch', { kind: 'clause', clause: 'oldchurch:18.2b' }],
    ['maesteg', { kind: 'clause', clause: 'maesteg:prot.2' }],
    ['lwlat', { kind: 'floor', parameter: 'pupil_identifiability' }],
    ['societas', { kind: 'clause', clause: 'societas:A2.13' }],
  ] as const)('has to be said, and said without contradiction: %s', (id, basis) => {
    for (const kind of ['photo_undeclared', 'photo_contradictory'] as const) {
      expect(judgePhotoDeclarations([seen(kind, { place })], contextFor(id))).toMatchObject([
        { severity: 'review', basis, place },
      ])
    }
  })

  test('a tagged photo for a pupils’ site is looked at where nobody may be identified there', () => {
    const channels = [channelFor('public'), channelFor('pupils')]
    const onPupils = judgePhotoDeclarations(
      [picturing('one')],
      contextFor('oldchurch', { channels }),
    )
    expect(onPupils).toMatchObject([{ severity: 'review', channels: ['pupils'] }])
    expect(judgePhotoDeclarations([picturing('one')], contextFor('oldchurch'))).toEqual([])
    expect(judgePhotoDeclarations([picturing('one')], contextFor('lwlat', { channels }))).toEqual(
      [],
    )
  })
})

describe('the device that a photo names itself', () => {
  const severity = (id: PackId, confidence: 'likely' | 'possible', overrides = {}) =>
    judgePhotoCamera(
      [seen('photo_camera', { place, confidence })],
      contextFor(id, { overrides }),
    )[0]

  test('is asked about, with the clause, where the policy says which devices may be used', () => {
    expect(severity('maesteg', 'likely')).toMatchObject({
      severity: 'review',
      basis: { kind: 'clause', clause: 'maesteg:photo.1' },
    })
  })

  test.each(['cambrian', 'oldchurch', 'lwlat', 'societas'] as const)(
    'is told elsewhere: %s',
    (id) => {
      expect(severity(id, 'likely')?.severity).toBe('advice')
    },
  )

  test('is the school’s own to settle where it lets no other take photos', () => {
    const found = severity('maesteg', 'likely', { photo_device: 'school' })
    expect(found).toMatchObject({ severity: 'review', basis: { kind: 'school' } })
    expect(found?.mend).not.toBe(severity('maesteg', 'likely')?.mend)
  })

  test.each(PACK_IDS)('is only told where another device on record took it: %s', (id) => {
    expect(severity(id, 'possible')?.severity).toBe('advice')
  })
})

describe('the device that took it', () => {
  const severity = (id: PackId, confidence: 'certain' | 'likely') =>
    judgePhotoDevice([seen('photo_device', { place, confidence })], contextFor(id))[0]?.severity

  test('is barred by a clause where it is neither the school’s nor approved', () => {
    expect(severity('maesteg', 'certain')).toBe('block')
    expect(severity('maesteg', 'likely')).toBe('review')
  })

  test.each(['cambrian', 'oldchurch', 'lwlat', 'societas'] as const)('asks elsewhere: %s', (id) => {
    expect(severity(id, 'certain')).toBe('review')
  })
})

describe('copies on other devices', () => {
  test.each(PACK_IDS)('are asked after where the policy wants them gone: %s', (id) => {
    const [finding] = judgePhotoCopies([seen('photo_copy_kept', { place })], contextFor(id))
    expect(finding?.severity).toBe(id === 'maesteg' ? 'review' : 'advice')
  })
})

describe('source and credit', () => {
  const credits = new Map([
    ['photo-1', ' '],
    ['photo-2', 'Taken by the office'],
  ])

  test.each([
    ['cambrian', 'review', 'cambrian:au.h'],
    ['oldchurch', 'review', 'oldchurch:4.4'],
    ['maesteg', 'review', 'maesteg:ip.2'],
    ['societas', 'review', 'societas:A1.11a'],
  ] as const)('are asked for where a clause asks: %s', (id, severity, clause) => {
    expect(judgeRights([], contextFor(id, { credits }))).toMatchObject([
      { severity, basis: { clause }, place: { part: 'photo', photo: 'photo-1' } },
    ])
  })

  test('are a word of advice where no clause can be read', () => {
    expect(judgeRights([], contextFor('lwlat', { credits }))).toMatchObject([
      { severity: 'advice' },
    ])
  })

  test('a quotation says where it is from', () => {
    const unstated = contextFor('maesteg', { quotationSource: '' })
    expect(judgeRights([], unstated)).toMatchObject([{ place: { part: 'text' } }])
    const stated = contextFor('maesteg', { quotationSource: 'The school song, 1911' })
    expect(judgeRights([], stated)).toEqual([])
  })

  test('nothing is asked before anything is known', () => {
    expect(judgeRights([], contextFor('maesteg'))).toEqual([])
  })
})

test.each(PACK_IDS)('a photo needs a description, and a broken check a person: %s', (id) => {
  expect(judgeAltText([seen('alt_text_missing', { place })], contextFor(id))).toMatchObject([
    { severity: 'review', basis: { kind: 'floor', parameter: 'alt_text' } },
  ])
  expect(judgeFailedChecks([seen('check_failed')])).toMatchObject([
    { severity: 'review', basis: { kind: 'floor', parameter: 'check_failed' } },
  ])
})
