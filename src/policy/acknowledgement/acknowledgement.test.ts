import { describe, expect, it } from 'vitest'
import { PACKS, packNamed } from '../../../test/support/policy.ts'
import { PERSON_KINDS } from '../../vocabulary/person-kinds.ts'
import { policyParts, policyText } from './policy-text.ts'
import { NOT_CONSENT, statementsFor } from './statements.ts'

describe('policyText()', () => {
  it.each(PACKS.map((pack) => pack.id))('%s holds every clause once, in order', (id) => {
    const pack = packNamed(id as 'maesteg')
    const text = policyText(pack)
    let from = 0
    for (const clause of pack.clauses) {
      const at = text.indexOf(clause.wording, from)
      expect(at).toBeGreaterThanOrEqual(from)
      from = at + clause.wording.length
    }
    expect(policyParts(pack).flatMap((part) => part.clauses)).toEqual(pack.clauses)
  })

  it('says where the document’s own text is missing', () => {
    expect(policyText(packNamed('lwlat'))).toContain('missing from the document')
    expect(policyText(packNamed('maesteg'))).not.toContain('missing from the document')
  })
})

const EVERY = PACKS.flatMap((pack) => PERSON_KINDS.map(({ code }) => ({ pack, kind: code })))

describe('statementsFor()', () => {
  it.each(EVERY)('$pack.id, $kind: names the version and consents to nothing', ({ pack, kind }) => {
    const { statements } = statementsFor(pack, kind)
    expect(statements[0]).toMatchObject({ signOff: 'read_and_understood' })
    expect(statements[0]?.words).toContain(pack.version)
    for (const { words } of statements) expect(words).not.toMatch(/consent|monitor/i)
    expect(statements.length).toBe(pack.id === 'oldchurch' ? 2 : 1)
  })

  it('asks governors in words of their own', () => {
    const governor = statementsFor(packNamed('oldchurch'), 'governor')
    const employee = statementsFor(packNamed('oldchurch'), 'employee')
    for (const [at, statement] of governor.statements.entries()) {
      expect(statement.words).not.toBe(employee.statements[at]?.words)
    }
  })

  it('says beside every name what signing never means', () => {
    expect(NOT_CONSENT).toMatch(/not consent to being monitored/)
  })
})
