import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packNamed } from '../../../test/support/policy.ts'
import { CONCERN_ABOUT, CONCERN_ROUTES, STOP_ANSWERS } from '../../vocabulary/concerns.ts'
import { JURISDICTIONS } from '../../vocabulary/jurisdictions.ts'
import { MATTER_ROLES, type MatterRole } from '../../vocabulary/matters.ts'
import { authorityOfficer } from './authority-officer.ts'
import { hearingRoles, waysPast } from './hearing-roles.ts'
import { speakingUpRoutes } from './speaking-up.ts'
import { mayHandInFiles } from './stop-guidance.ts'

const ABOUT = CONCERN_ABOUT.map((one) => one.code)
const PACK_IDS = ['cambrian', 'oldchurch', 'maesteg', 'lwlat', 'societas'] as const

describe('who hears of a concern about an adult', () => {
  /** Written down by hand from each policy: of nobody in particular, the head, the lead, the chair. */
  it.each([
    ['cambrian', 'adult', ['dsl']],
    ['cambrian', 'staff_abuse', ['dsl']],
    ['oldchurch', 'pupil', ['dsl', 'head']],
    ['oldchurch', 'adult', ['dsl', 'head']],
    ['maesteg', 'pupil', ['dsl']],
    ['maesteg', 'adult', ['dsl', 'head']],
    ['maesteg', 'staff_abuse', ['dsl', 'head']],
    ['lwlat', 'online', ['dsl']],
    ['lwlat', 'staff_abuse', ['dsl']],
    ['societas', 'unsure', ['dsl', 'head']],
    ['societas', 'staff_abuse', ['dsl', 'head']],
  ] as const)('%s, %s, the usual way: %j', (pack, about, roles) => {
    const way = { about, route: 'usual', subjectRoles: [] } as const
    expect(hearingRoles(way, packNamed(pack))).toEqual(roles)
  })

  const SUBJECTS: readonly (readonly [
    readonly MatterRole[],
    (usual: readonly MatterRole[]) => readonly MatterRole[],
  ])[] = [
    [[], (usual) => usual],
    [['head'], () => ['chair']],
    [['dsl'], () => ['head']],
    [['head', 'dsl'], () => ['chair']],
    [['chair'], (usual) => usual],
    [['trust_officer'], (usual) => usual],
    [['head', 'chair'], () => ['chair']],
  ]
  const cells = PACK_IDS.flatMap((pack) =>
    SUBJECTS.flatMap(([subjectRoles, usually]) =>
      CONCERN_ROUTES.map((route) => ({ pack, subjectRoles, route, usually })),
    ),
  )

  it.each(cells)('$pack, about $subjectRoles, by way of $route', (cell) => {
    const { pack, subjectRoles, route, usually } = cell
    const way = { about: 'adult', route, subjectRoles } as const
    const usual = hearingRoles({ ...way, route: 'usual', subjectRoles: [] }, packNamed(pack))
    expect(hearingRoles(way, packNamed(pack))).toEqual(route === 'usual' ? usually(usual) : [route])
  })
})

it('the usual way always leads somewhere, and never to the head or lead whom it is about', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...PACK_IDS),
      fc.constantFrom(...ABOUT),
      fc.subarray([...MATTER_ROLES]),
      (pack, about, subjectRoles) => {
        const roles = hearingRoles({ about, route: 'usual', subjectRoles }, packNamed(pack))
        expect(roles.length).toBeGreaterThan(0)
        expect(roles).not.toContain(subjectRoles.includes('head') ? 'head' : 'nobody')
        expect(roles).not.toContain(subjectRoles.includes('dsl') ? 'dsl' : 'nobody')
      },
    ),
  )
})

describe('waysPast()', () => {
  it('offers whoever is there and is not whom it is about', () => {
    expect(waysPast(MATTER_ROLES)).toEqual(['head', 'chair', 'trust_officer'])
    expect(waysPast(MATTER_ROLES, ['head'])).toEqual(['chair', 'trust_officer'])
    expect(waysPast(['dsl'])).toEqual([])
    expect(waysPast(['dsl', 'chair'], ['chair'])).toEqual([])
  })
})

describe('the local authority’s officer', () => {
  it.each([
    ['england', 'LADO', true],
    ['wales', 'designated safeguarding person', true],
    ['scotland', 'Not configured', false],
    ['northern_ireland', 'Not configured', false],
    ['toString', 'Not configured', false],
  ])('in %s: %s', (nation, says, configured) => {
    const officer = authorityOfficer(nation)
    expect(officer.configured).toBe(configured)
    expect(officer.says).toContain(says)
  })

  it('of Wales is not called by England’s word', () => {
    expect(JSON.stringify(authorityOfficer('wales'))).not.toContain('LADO')
  })
})

describe('speaking up', () => {
  it.each(JURISDICTIONS.map(({ code }) => code))('in %s leads out of the school', (nation) => {
    const routes = speakingUpRoutes(nation).map((route) => route.to)
    const officer = authorityOfficer(nation)
    expect(routes.length).toBeGreaterThan(5)
    expect(routes.join()).toContain('Protect')
    if (officer.configured)
      expect(routes.join().toLowerCase()).toContain(officer.officer.toLowerCase())
  })

  it('sends nobody of one nation to the other’s inspectors', () => {
    const names = (nation: 'england' | 'wales') =>
      speakingUpRoutes(nation)
        .map((one) => one.to)
        .join()
    expect(names('england')).toContain('Ofsted')
    expect(names('england')).not.toContain('Estyn')
    expect(names('wales')).toContain('Estyn')
    expect(names('wales')).not.toContain('Ofsted')
  })
})

it('files may be handed in after a clear no alone', () => {
  expect([null, ...STOP_ANSWERS].filter(mayHandInFiles)).toEqual(['no'])
})
