import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PACKS, packNamed } from '../../../test/support/policy.ts'
import type { Pack, ParameterSetting } from '../types.ts'
import { findParameter, PARAMETERS, parameterOf } from './registry.ts'
import { checkOverride, resolveParameter } from './resolve.ts'
import { isAtLeastAsStrict } from './strictness.ts'

function withSetting(pack: Pack, key: string, setting: Partial<ParameterSetting>): Pack {
  const whole = { status: 'stated' as const, value: null, alsoReads: [], clauses: [], ...setting }
  return { ...pack, parameters: { ...pack.parameters, [key]: whole } }
}

const maesteg = packNamed('maesteg')
const lwlat = packNamed('lwlat')

describe('the table of parameters', () => {
  test('asks each question once, in words', () => {
    expect(new Set(PARAMETERS.map((parameter) => parameter.key)).size).toBe(PARAMETERS.length)
    for (const { key, title } of PARAMETERS) expect(title, key).toMatch(/\?$/)
  })

  test('gives the reason for each floor in one sentence', () => {
    for (const { key, floor } of PARAMETERS) {
      if (floor) expect(floor.because, key).toMatch(/^[A-Z][^.!?]*\.$/)
    }
  })

  test('has no limit that its own default breaks', () => {
    for (const { key, floor, stricter } of PARAMETERS) {
      if (floor?.limit === undefined || floor.value === null) continue
      expect(stricter, key).toBeDefined()
      if (stricter) expect(isAtLeastAsStrict(floor.value, floor.limit, stricter), key).toBe(true)
    }
  })

  test('holds every key that the packs hold, and they every key of it', () => {
    const keys = PARAMETERS.map((parameter) => parameter.key).toSorted()
    for (const pack of PACKS) expect(Object.keys(pack.parameters).toSorted()).toEqual(keys)
  })

  test('finds nothing under an unknown key, and throws where the code names one', () => {
    expect(findParameter('shoe_size')).toBeUndefined()
    expect(() => parameterOf('shoe_size')).toThrow(
      "There is no policy parameter called 'shoe_size'.",
    )
  })
})

describe('what a policy says', () => {
  test('a stated value stands on its clause', () => {
    expect(resolveParameter(maesteg, 'post_approver_role')).toEqual({
      key: 'post_approver_role',
      value: ['deputy_head'],
      basis: { kind: 'clause', clause: 'maesteg:prot.5' },
      status: 'stated',
      clauses: ['maesteg:prot.5'],
      stated: ['deputy_head'],
      saysSo: 'Your policy says so (prot.5).',
    })
  })

  test('an ambiguous value runs the stricter reading and says that there are two', () => {
    const resolved = resolveParameter(packNamed('cambrian'), 'review_cycle_months')
    expect(resolved.value).toBe(24)
    expect(resolved.saysSo).toBe(
      'Your policy can be read in more than one way here (mon.2, doc.5); the stricter reading runs.',
    )
  })

  test('silence takes the floor, says that the policy does not say, and whom to ask', () => {
    const resolved = resolveParameter(lwlat, 'post_approver_role')
    expect(resolved.value).toEqual(['head'])
    expect(resolved.basis).toEqual({ kind: 'floor', parameter: 'post_approver_role' })
    expect(resolved.saysSo).toMatch(/^Your policy does not say\. One person who did not write/)
    expect(resolved.saysSo).toMatch(new RegExp(`Ask the ${lwlat.terms.safeguardingLead}\\.$`))
  })

  test('text that cannot be read is said to be so and yields no value of its own', () => {
    const resolved = resolveParameter(lwlat, 'ex_pupil_min_age')
    expect(resolved).toMatchObject({ value: 18, stated: null, status: 'unreadable' })
    expect(resolved.saysSo).toMatch(/^This part of your policy cannot be read\./)
  })

  test('silence without a floor has no value', () => {
    expect(resolveParameter(lwlat, 'pupil_identifiability')).toMatchObject({
      value: null,
      basis: { kind: 'silent', parameter: 'pupil_identifiability' },
    })
  })

  test('a silent policy never takes a value that only another policy states', () => {
    for (const pack of PACKS) {
      for (const { key, floor } of PARAMETERS) {
        const setting = pack.parameters[key]
        if (setting?.status !== 'silent' && setting?.status !== 'unreadable') continue
        expect(resolveParameter(pack, key).value, `${pack.id} ${key}`).toEqual(floor?.value ?? null)
      }
    }
  })
})

describe('the floor under a policy', () => {
  test('overrules an objection list, and names the clause that it is not', () => {
    expect(resolveParameter(lwlat, 'consent_model')).toMatchObject({
      value: 'opt_in',
      stated: 'objection_list',
      basis: { kind: 'floor', parameter: 'consent_model', not: 'lwlat:10.1' },
    })
  })

  test('lets no policy ask for passwords', () => {
    for (const pack of PACKS) expect(resolveParameter(pack, 'password_demand').value).toBe('never')
  })

  test('shortens a review cycle that is too long and leaves a shorter one', () => {
    const key = 'review_cycle_months'
    const long = withSetting(maesteg, key, { value: 60, clauses: ['maesteg:rev.1'] })
    expect(resolveParameter(long, key)).toMatchObject({ value: 36, basis: { kind: 'floor' } })
    const short = withSetting(maesteg, key, { value: 6, clauses: ['maesteg:rev.1'] })
    expect(resolveParameter(short, key)).toMatchObject({ value: 6, basis: { kind: 'clause' } })
  })

  test('adds permission and identifiability to a checklist that lacks them', () => {
    const { value, basis } = resolveParameter(packNamed('cambrian'), 'pre_post_gate')
    expect(value).toEqual(expect.arrayContaining(['confidential', 'consent', 'identifiability']))
    expect(basis.kind).toBe('clause')
  })

  test('takes “never” as the strictest age of all', () => {
    expect(resolveParameter(packNamed('societas'), 'ex_pupil_min_age')).toMatchObject({
      value: 'never',
      basis: { kind: 'clause' },
    })
  })
})

describe('what a school sets itself', () => {
  test.each([
    ['maesteg', 'photo_device', 'school', true],
    ['maesteg', 'pupil_identifiability', 'respect_privacy', false],
    ['maesteg', 'third_party_mention_permission', 'respect_privacy', false],
    ['societas', 'third_party_mention_permission', 'advance_written', true],
    ['lwlat', 'pupil_identifiability', 'never', true],
    ['lwlat', 'consent_model', 'objection_list', false],
    ['lwlat', 'consent_cycle_months', 6, true],
    ['lwlat', 'consent_cycle_months', 24, false],
    ['oldchurch', 'min_admins', 3, true],
    ['oldchurch', 'min_admins', 1, false],
    ['maesteg', 'post_approver_role', ['deputy_head', 'head'], true],
    ['maesteg', 'post_approver_role', ['head'], false],
    ['lwlat', 'post_approver_role', ['deputy_head'], true],
    ['lwlat', 'post_approver_role', ['caretaker'], false],
    ['societas', 'post_approver_role', ['head'], true],
    ['societas', 'post_approver_role', ['deputy_head'], false],
    ['lwlat', 'publisher_role', 'media_officer', true],
    ['maesteg', 'publisher_role', 'head', false],
    ['lwlat', 'photo_device', 'any', false],
    ['maesteg', 'password_demand', 'may_include', false],
    ['cambrian', 'pre_post_gate', ['consent'], false],
  ] as const)('%s may set %s to %j: %s', (id, key, value, may) => {
    const pack = packNamed(id)
    const resolved = resolveParameter(pack, key, { [key]: value })
    const without = resolveParameter(pack, key)
    if (may) {
      expect(checkOverride(pack, key, value)).toBeUndefined()
      expect(resolved).toMatchObject({ value, basis: { kind: 'school', parameter: key } })
      expect(resolved.saysSo).toMatch(/^Your school has set this, beyond its policy\./)
    } else {
      expect(checkOverride(pack, key, value)).toMatch(/\.$/)
      expect(resolved).toMatchObject({ value: without.value, basis: without.basis })
      expect(resolved.saysSo).toContain(checkOverride(pack, key, value))
    }
  })

  test('setting what already holds changes nothing', () => {
    const before = resolveParameter(maesteg, 'consent_model')
    expect(resolveParameter(maesteg, 'consent_model', { consent_model: 'opt_in' })).toEqual(before)
  })

  const ranked = PARAMETERS.filter(({ stricter }) => stricter?.by === 'order')

  test('no setting of a school ever loosens a ranked answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PACKS),
        fc.constantFrom(...ranked),
        fc.string(),
        fc.nat(),
        (pack, parameter, noise, nth) => {
          const { key, stricter, choices = [] } = parameter
          const value = [...choices, noise][nth % (choices.length + 1)] ?? noise
          const before = resolveParameter(pack, key)
          const after = resolveParameter(pack, key, { [key]: value })
          fc.pre(before.value !== null && after.value !== null && stricter !== undefined)
          if (before.value === null || after.value === null || !stricter) return
          expect(isAtLeastAsStrict(after.value, before.value, stricter)).toBe(true)
        },
      ),
    )
  })
})
