import { describe, expect, it } from 'vitest'
import { PACKS, packNamed } from '../../test/support/policy.ts'
import { PERSON_KINDS } from '../vocabulary/person-kinds.ts'
import { approvers } from './approvers.ts'
import { binds, kindsBound } from './audience.ts'

describe('kindsBound()', () => {
  it.each([
    ['cambrian', ['employee', 'volunteer', 'agency']],
    ['oldchurch', ['employee', 'governor', 'volunteer', 'contractor']],
    ['maesteg', ['employee', 'governor', 'volunteer', 'agency', 'contractor', 'visitor']],
    ['lwlat', ['employee', 'governor', 'volunteer', 'agency', 'contractor', 'visitor']],
    ['societas', ['employee', 'governor', 'volunteer', 'agency', 'contractor']],
  ] as const)('of %s', (id, kinds) => {
    expect(kindsBound(packNamed(id))).toEqual(kinds)
  })

  it('is employees alone where a policy does not say whom it binds', () => {
    const pack = packNamed('maesteg')
    const silent = { status: 'silent', value: null, alsoReads: [], clauses: [] } as const
    const unsaid = { ...pack, parameters: { ...pack.parameters, scope_people: silent } }
    for (const { code } of PERSON_KINDS) expect(binds(unsaid, code).says).toBe('unsaid')
    expect(kindsBound(unsaid)).toEqual(['employee'])
  })
})

describe('approvers()', () => {
  it.each([
    ['cambrian', ['trust_officer']],
    ['oldchurch', ['governor', 'head']],
    ['maesteg', ['governor']],
    ['lwlat', ['governor', 'trust_officer']],
    ['societas', ['governor', 'trust_officer']],
  ] as const)('of %s', (id, roles) => {
    expect(approvers(packNamed(id)).roles).toEqual(roles)
  })

  it('names a body for every pack', () => {
    for (const pack of PACKS) expect(approvers(pack).says).toMatch(/^the /)
  })
})
