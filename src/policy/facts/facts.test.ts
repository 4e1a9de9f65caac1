import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cleanClause, cleanPack, stated } from '../../../test/support/clean-pack.ts'
import { PACKS_FOLDER } from '../../../test/support/policy.ts'
import { readFacts, shippedFacts } from '../packs/shipped-facts.ts'
import { findParameter } from '../parameters/registry.ts'
import type { ReferenceFact } from './fact.ts'
import { mergeFacts } from './merge-facts.ts'
import { isStale, standingOf } from './standing.ts'
import { whoRestsOn } from './who-rests-on.ts'

const folder = mkdtempSync(join(tmpdir(), 'gatepost-facts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const TODAY = '2026-11-20'
const aFact = (more: Partial<ReferenceFact> = {}): ReferenceFact => ({
  key: 'a-law',
  kind: 'law',
  title: 'A law',
  jurisdiction: 'both',
  value: 'It holds.',
  source: 'The statute book',
  evidence: 'P',
  names: [],
  parameters: [],
  ...more,
})

describe('the facts that came with Gatepost', () => {
  it('stand once each, and point at facts and questions that there are', () => {
    const facts = shippedFacts()
    const keys = facts.map((fact) => fact.key)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { key, supersededBy, parameters } of facts) {
      if (supersededBy) expect(keys, key).toContain(supersededBy)
      for (const parameter of parameters) expect(findParameter(parameter), parameter).toBeDefined()
    }
  })

  it('never say that the unconfirmed was checked', () => {
    for (const { key, evidence, lastChecked } of shippedFacts()) {
      expect(lastChecked === undefined, key).toBe(evidence === 'V')
    }
  })

  it('carry what is coming, with dates', () => {
    const coming = shippedFacts().filter((fact) => standingOf(fact, TODAY) === 'coming')
    expect(coming.map((fact) => fact.key)).toEqual(
      expect.arrayContaining(['under-16-accounts', 'mandatory-reporting']),
    )
  })

  it('are refused with file and line where something is wrong', () => {
    writeFileSync(join(folder, 'reference-facts.yaml'), '- key: a\n  kind: gossip\n')
    expect(() => readFacts(folder)).toThrow(/reference-facts\.yaml:2/)
    cpSync(join(PACKS_FOLDER, 'reference-facts.yaml'), join(folder, 'reference-facts.yaml'))
    expect(readFacts(folder)).toEqual(shippedFacts())
  })
})

describe('standingOf()', () => {
  it.each([
    [{}, 'holds'],
    [{ validFrom: '2026-11-20' }, 'holds'],
    [{ validFrom: '2026-11' }, 'holds'],
    [{ validFrom: '2026-11-21' }, 'coming'],
    [{ validFrom: '2027' }, 'coming'],
    [{ validTo: '2026-11-20' }, 'holds'],
    [{ validTo: '2026' }, 'holds'],
    [{ validTo: '2026-11-19' }, 'past'],
    [{ validTo: '2025' }, 'past'],
  ] as const)('of %j', (dates, standing) => {
    expect(standingOf(aFact(dates), TODAY)).toBe(standing)
  })
})

describe('isStale()', () => {
  it.each([
    ['never checked', {}, true],
    ['checked a year ago', { lastChecked: '2025-11-20' }, false],
    ['checked longer ago', { lastChecked: '2025-11-19' }, true],
    ['a contact of half a year', { kind: 'contact', lastChecked: '2026-05-19' }, true],
    ['a contact of less', { kind: 'contact', lastChecked: '2026-05-20' }, false],
    ['what is past', { validTo: '2020' }, false],
  ] as const)('%s', (_, more, stale) => {
    expect(isStale(aFact(more), TODAY)).toBe(stale)
  })
})

describe('mergeFacts()', () => {
  it('lays a trust’s own over the shipped, keeps who cites it, and adds its further ones', () => {
    const shipped = [aFact({ names: ['The Law'], supersededBy: 'b-law' }), aFact({ key: 'b-law' })]
    const own = [aFact({ value: 'Changed.' }), aFact({ key: 'ours', kind: 'related_policy' })]
    const merged = mergeFacts(shipped, own)
    expect(merged.map((fact) => [fact.key, fact.value, fact.own])).toEqual([
      ['a-law', 'Changed.', true],
      ['b-law', 'It holds.', false],
      ['ours', 'It holds.', true],
    ])
    expect(merged[0]).toMatchObject({ names: ['The Law'], supersededBy: 'b-law' })
  })
})

describe('whoRestsOn()', () => {
  const pack = cleanPack({
    clauses: [
      cleanClause('1.1', { cites: ['a-law'] }),
      cleanClause('1.2', { wording: 'As the (Old) Law has it.' }),
      cleanClause('1.3', { wording: 'The (Old) Lawyer agrees.' }),
    ],
    parameters: { photo_device: stated('school', '1.2'), post_tone: stated('kind', '1.3') },
  })

  it('finds clauses by data and by name, as whole words, and the questions that stand on them', () => {
    const fact = aFact({ names: ['(Old) Law'], parameters: ['consent_model'] })
    expect(whoRestsOn(fact, pack)).toEqual({
      clauses: ['larkfield:1.1', 'larkfield:1.2'],
      parameters: ['consent_model', 'photo_device'],
    })
  })
})
