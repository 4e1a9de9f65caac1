import { expect, test } from 'vitest'
import { NOTHING_ON_RECORD, NOW, PACKS, picturing, seen } from '../../../test/support/policy.ts'
import { compareDraft } from './compare.ts'
import { STANDARD_DRAFTS } from './standard-drafts.ts'

const draft = {
  observations: [seen('learner_full_name', { learners: ['one'] }), seen('tone')],
  kind: 'standard',
  audience: 'public',
  records: { one: NOTHING_ON_RECORD },
} as const

test('one draft is judged under every policy, in the order given', () => {
  const compared = compareDraft(draft, PACKS, NOW)
  expect(compared.map((row) => row.pack)).toEqual(PACKS.map((pack) => pack.id))
  expect(Object.fromEntries(compared.map((row) => [row.pack, row.verdict]))).toEqual({
    cambrian: 'block',
    oldchurch: 'review',
    maesteg: 'block',
    lwlat: 'review',
    societas: 'review',
  })
})

test('the deciding findings are the gravest ones alone', () => {
  for (const row of compareDraft(draft, PACKS, NOW)) {
    expect(row.findings.length).toBeGreaterThan(row.deciding.length)
    expect(new Set(row.deciding.map((finding) => finding.severity))).toEqual(new Set([row.verdict]))
  }
})

test('the audience counts', () => {
  const forPupils = compareDraft({ ...draft, audience: 'pupils' }, PACKS, NOW)
  expect(forPupils.find((row) => row.pack === 'oldchurch')?.verdict).toBe('block')
})

test('a learner of whom nothing is known is held back', () => {
  const unknown = { ...draft, observations: [picturing('nobody-knows')], records: {} }
  for (const row of compareDraft(unknown, PACKS, NOW)) expect(row.verdict).toBe('block')
})

test('a reminder with a learner in it goes the usual way', () => {
  const maesteg = (observations: readonly ReturnType<typeof seen>[]) =>
    compareDraft({ ...draft, kind: 'reminder', observations }, PACKS, NOW).find(
      (row) => row.pack === 'maesteg',
    )?.route.kind
  expect(maesteg([])).toBe('short')
  expect(maesteg([picturing('one')])).toBe('usual')
})

test('the standard drafts are told apart and speak only of people on their own register', () => {
  expect(new Set(STANDARD_DRAFTS.map((one) => one.id)).size).toBe(STANDARD_DRAFTS.length)
  for (const { draft: one, register, records } of STANDARD_DRAFTS) {
    const known = register.learners.map((learner) => learner.id)
    for (const photo of one.photos)
      expect(known).toEqual(expect.arrayContaining([...photo.pictured]))
    expect(Object.keys(records).toSorted()).toEqual(known.toSorted())
  }
})
