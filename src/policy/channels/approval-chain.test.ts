import { describe, expect, it } from 'vitest'
import { cleanPack, stated } from '../../../test/support/clean-pack.ts'
import { PACK_IDS, packNamed } from '../../../test/support/policy.ts'
import { approvalChain } from './approval-chain.ts'

const rolesOf = (...[pack, vulnerable = false]: [Parameters<typeof approvalChain>[0], boolean?]) =>
  approvalChain(pack, {}, { vulnerable }).steps.map(({ role }) => role)

describe('approvalChain(), of the channel-approval control', () => {
  it.each([
    ['oldchurch', ['line_manager', 'media_officer', 'head']],
    ['maesteg', ['line_manager', 'head']],
    ['cambrian', ['line_manager', 'head']],
    ['lwlat', ['line_manager', 'head']],
    ['societas', ['line_manager', 'head']],
  ] as const)('under %s is %j', (id, roles) => {
    expect(rolesOf(packNamed(id))).toEqual(roles)
  })

  it('cites the clause of each step where the form has one, and the floor where nothing is said', () => {
    const bases = approvalChain(packNamed('oldchurch'), {}, { vulnerable: false }).steps
    expect(bases.map(({ basis }) => basis)).toEqual([
      { kind: 'clause', clause: 'oldchurch:A1.app.1' },
      { kind: 'clause', clause: 'oldchurch:A1.app.2' },
      { kind: 'clause', clause: 'oldchurch:A1.app.3' },
    ])
    const [first] = approvalChain(packNamed('cambrian'), {}, { vulnerable: false }).steps
    expect(first?.basis).toEqual({ kind: 'floor', parameter: 'site_approval_chain' })
  })

  it('says exactly what each person approves', () => {
    const { steps } = approvalChain(packNamed('oldchurch'), {}, { vulnerable: true })
    expect(steps.map(({ role, approves }) => [role, approves])).toEqual([
      ['line_manager', ['aims', 'content']],
      ['media_officer', ['aims', 'content', 'brand']],
      ['dsl', ['safety']],
      ['head', ['whole']],
    ])
  })

  it('has the head last even where a document lists the head first, and where it forgets the head', () => {
    const first = stated(['head', 'line_manager'])
    expect(rolesOf(cleanPack({ parameters: { site_approval_chain: first } }))).toEqual([
      'line_manager',
      'head',
    ])
    const without = stated(['communications_manager'])
    expect(rolesOf(cleanPack({ parameters: { site_approval_chain: without } }))).toEqual([
      'media_officer',
      'head',
    ])
  })

  it('asks nobody twice, and passes over words that are no role', () => {
    const words = stated(['line_manager', 'manager', 'the_board', 'head'])
    expect(rolesOf(cleanPack({ parameters: { site_approval_chain: words } }))).toEqual([
      'line_manager',
      'head',
    ])
  })

  it('ends with the head under every policy, whoever it is for', () => {
    for (const id of PACK_IDS) {
      for (const vulnerable of [false, true]) {
        const roles = rolesOf(packNamed(id), vulnerable)
        expect(roles.at(-1)).toBe('head')
        expect(roles.includes('dsl')).toBe(vulnerable)
        expect(new Set(roles).size).toBe(roles.length)
      }
    }
  })
})
