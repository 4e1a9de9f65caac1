import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { PACKS_FOLDER } from '../../../test/support/policy.ts'
import { JURISDICTIONS } from '../../vocabulary/jurisdictions.ts'
import { readBodies, shippedBodies } from '../packs/shipped-bodies.ts'
import { isToVerify } from './outside-body.ts'

const folder = mkdtempSync(join(tmpdir(), 'gatepost-bodies-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the outside bodies that came with Gatepost', () => {
  it('stand once each, and never say that the unconfirmed was verified', () => {
    const bodies = shippedBodies()
    expect(new Set(bodies.map(({ key }) => key)).size).toBe(bodies.length)
    for (const { key, evidence, lastVerified } of bodies) {
      expect(lastVerified === undefined, key).toBe(evidence === 'V')
    }
  })

  it.each(JURISDICTIONS)('name for $label whom every procedure needs', ({ code }) => {
    const here = shippedBodies().filter((one) => ['both', code].includes(one.jurisdiction))
    const kinds = new Set(here.map(({ kind }) => kind))
    for (const kind of [
      'police',
      'allegations_officer',
      'childrens_services',
      'online_abuse',
      'takedown_help',
      'regulator',
      'inspectorate',
      'whistleblowing',
    ]) {
      expect(kinds).toContain(kind)
    }
    const english = ['Ofsted', 'Teaching Regulation Agency', 'LADO']
    for (const word of english) {
      expect(here.some(({ name }) => name.includes(word))).toBe(code === 'england')
    }
  })

  it('are refused with file and line where something is wrong', () => {
    writeFileSync(join(folder, 'outside-bodies.yaml'), '- key: a\n  kind: gossip\n')
    expect(() => readBodies(folder)).toThrow(/outside-bodies\.yaml:2/)
    cpSync(join(PACKS_FOLDER, 'outside-bodies.yaml'), join(folder, 'outside-bodies.yaml'))
    expect(readBodies(folder)).toEqual(shippedBodies())
  })
})

describe('isToVerify()', () => {
  it.each([
    [undefined, true],
    ['2026-05-20', false],
    ['2026-05-19', true],
    ['2026-11-20', false],
  ])('of what was verified on %s', (day, due) => {
    expect(isToVerify(day, '2026-11-20')).toBe(due)
  })
})
