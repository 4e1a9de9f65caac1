import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeAnswers } from '../../../../../test/support/channel-request-scene.ts'
import { shippedFacts } from '../../../../policy/index.ts'
import { audienceOf, type FormContext, youngestIn } from './across.ts'
import { faultsOfStep, openSteps } from './faults.ts'
import { type Answers, isAsked, takesSeveral } from './field.ts'
import { formStep, REQUEST_FORM } from './steps.ts'

const [one, two, gone] = [randomUUID(), randomUUID(), randomUUID()]
const context: FormContext = {
  today: '2026-11-20',
  minAdministrators: 2,
  minModerators: 2,
  worksHere: new Set([one, two]),
  facts: shippedFacts(),
  mailDomains: ['larkfield.example'],
}
const answers = (more: Answers = {}) => completeAnswers({ owner: one, staff: [one, two] }, more)

/** Every fault of a form as "page.question: what is said". */
function faultsIn(typed: Answers, more: Partial<FormContext> = {}): string[] {
  return openSteps(typed, { ...context, ...more }).flatMap(({ step, faults }) =>
    faults.map(({ field, message }) => `${step.code}.${field}: ${message}`),
  )
}

const PUPILS = { audience: ['own_pupils'], audienceAgeFrom: '13', audienceAgeTo: '15' }
const SHORT = { opensOn: '2026-12-01', closesOn: '2027-02-20' }

describe('the form for a new channel', () => {
  it('finds nothing wrong with a complete one', () => {
    expect(faultsIn(answers())).toEqual([])
  })

  it('asks for every question of an empty one, in words that say what to do', () => {
    const faults = faultsIn({})
    const always = REQUEST_FORM.flatMap((step) =>
      step.fields
        .filter((field) => isAsked(field, {}))
        .map((field) => `${step.code}.${field.name}`),
    )
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(always)
    for (const fault of faults) expect(fault).toMatch(/: (Enter|Say|Choose|Write|Name) /)
  })

  it.each([
    ['a name that is too long', { name: 'x'.repeat(101) }, 'why.name: Shorten this to 100'],
    ['brand without a word on it', { brandHow: ' ' }, 'content.brandHow: Say where'],
    ['pupils without an age', { audience: ['own_pupils'] }, 'audience.audienceAgeFrom: Enter'],
    ['an age that is none', { ...PUPILS, audienceAgeFrom: 'ten' }, 'Enter a number'],
    ['ages the wrong way round', { ...PUPILS, audienceAgeTo: '12' }, 'must not be younger'],
    ['another school without a name', { audience: ['other_pupils'] }, 'audience.audienceSchools'],
    ['others without a word on them', { audience: ['others'] }, 'audience.audienceOthers: Say'],
    [
      'contributors from outside whom nobody vets',
      { contributors: ['families'] },
      'vetterId: Choose who vets',
    ],
    [
      'pupils who contribute, and no word to parents',
      { contributors: ['own_pupils'] },
      'parentsPlan: Say how parents',
    ],
    ['adults in care, and no word to anybody', { adultsInCare: 'yes' }, 'carersPlan: Say how'],
    ['one administrator', { administrators: [one] }, 'Choose at least 2 administrators'],
    ['the same moderator twice', { moderators: [one, one] }, 'Choose at least 2 moderators'],
    ['a moderator who left', { moderators: [one, gone] }, 'works here no more'],
    ['an owner who left', { ownerId: gone }, 'people.ownerId: Whom you chose works here no more'],
    [
      'an address without https',
      { address: 'http://facebook.example/x' },
      'host.address: Enter its address',
    ],
    [
      'an address with a password in it',
      { address: 'https://a:b@facebook.example/x' },
      'host.address',
    ],
    [
      'a private mail address',
      { recoveryAddress: 'me@post.example' },
      'ending in @larkfield.example',
    ],
    ['no network that there is', { network: 'bebo' }, 'host.network: Choose where'],
    ['a day that has passed', { opensOn: '2026-11-19' }, 'time.opensOn: Choose a day that has not'],
    ['a day that there is not', { closesOn: '2027-02-30' }, 'time.closesOn: Enter a date'],
    ['closing before it opens', { closesOn: '2026-12-01' }, 'time.closesOn: It must close after'],
    ['none, and something', { personalData: ['none', 'names'] }, 'safety.personalData'],
    ['no assessment, and no reason', { assessmentWhy: '' }, 'safety.assessmentWhy: Say why'],
  ] as [string, Answers, string][])('stops at %s', (_, more, says) => {
    expect(faultsIn(answers(more)).join('\n')).toContain(says)
  })

  it.each([
    [
      'the school’s own page needs no address',
      { network: 'hosted', address: '', recoveryAddress: '' },
    ],
    ['a school without mail domains takes any', { recoveryAddress: 'me@post.example' }, []],
    ['what is no longer asked is not judged', { brandUse: 'no', brandHow: '' }],
  ] as [string, Answers, string[]?][])('passes where %s', (_, more, mailDomains) => {
    expect(faultsIn(answers(more), mailDomains ? { mailDomains } : {})).toEqual([])
  })

  it('holds the policy’s own numbers of people', () => {
    expect(faultsIn(answers(), { minModerators: 3 })).toEqual([
      'people.moderators: Choose at least 3 moderators',
    ])
  })

  it.each([
    ['facebook', '12', SHORT, 'Facebook itself asks'],
    ['facebook', '13', SHORT, undefined],
    ['facebook', '13', {}, 'The law asks'],
    ['facebook', '16', {}, undefined],
    ['hosted', '5', {}, undefined],
  ] as const)('minimum-age: pupils on %s from %s', (network, age, days, says) => {
    const ages = { audienceAgeFrom: age, audienceAgeTo: '18' }
    const faults = faultsIn(answers({ ...PUPILS, ...ages, ...days, network })).join('\n')
    if (says === undefined) expect(faults).toBe('')
    else expect(faults).toContain(`host.network: ${says}`)
  })

  it('counts pupils who contribute as well as those whom it is for', () => {
    const contributor = { contributors: ['own_pupils'], contributorAgeFrom: '9' }
    expect(youngestIn(answers({ ...PUPILS, ...contributor }))).toBe(9)
    expect(youngestIn(answers({ audienceAgeFrom: '9' }))).toBeNull()
  })

  it.each([
    [['families', 'staff'], 'families'],
    [['public'], 'public'],
    [['public', 'own_pupils'], 'pupils'],
    [['organisations'], 'public'],
    [['other_pupils'], 'pupils'],
    [['staff'], 'families'],
  ] as const)('puts a channel for %j on the register as one for %s', (audience, expected) => {
    expect(audienceOf({ audience })).toBe(expected)
  })

  it('has an answer for whatever is typed', () => {
    const text = fc.string({ unit: 'binary' })
    const typed = fc.record(
      Object.fromEntries(
        REQUEST_FORM.flatMap(({ fields }) =>
          fields.map((field) => [field.name, takesSeveral(field) ? fc.array(text) : text]),
        ),
      ),
      { requiredKeys: [] },
    ) as fc.Arbitrary<Answers>
    fc.assert(
      fc.property(typed, (some) => {
        for (const { faults } of openSteps(some, context)) {
          expect(new Set(faults.map(({ field }) => field)).size).toBe(faults.length)
        }
      }),
      { numRuns: 50 },
    )
  })
})

it('every question of the form is there once, and so is every page', () => {
  const names = REQUEST_FORM.flatMap(({ fields }) => fields.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
  for (const step of REQUEST_FORM) expect(formStep(step.code)).toBe(step)
  expect(
    faultsOfStep(
      REQUEST_FORM[0] ?? { code: '', title: '', lead: '', fields: [] },
      answers(),
      context,
    ),
  ).toEqual([])
})
