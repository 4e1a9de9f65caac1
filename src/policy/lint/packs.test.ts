import { expect, test } from 'vitest'
import { PACKS, type PackId, packNamed } from '../../../test/support/policy.ts'
import { shippedFacts } from '../packs/shipped-facts.ts'
import type { LintRule } from './finding.ts'
import { lint } from './lint.ts'

const TODAY = '2026-11-20'
const found = Object.fromEntries(PACKS.map((pack) => [pack.id, lint(pack, shippedFacts(), TODAY)]))

type Fault = readonly [what: string, pack: PackId, rule: LintRule, clauses: string]

/** Every fault inside one document that is known of the five, as they were read by people. */
const INSIDE: readonly Fault[] = [
  ['1 three years in a box, two in the text', 'cambrian', 'dates', 'doc.5 mon.2'],
  ['2 author and approver are one', 'cambrian', 'author_approves', 'doc.1 doc.2'],
  ['3 a section that does not exist', 'cambrian', 'cross_reference', 'act.4'],
  ['3 another trust’s code of conduct', 'cambrian', 'organisation', 'br.7'],
  ['4 discipline or sorting first', 'cambrian', 'contradiction', 'act.1 act.4'],
  ['4 the authority’s officer is not first', 'cambrian', 'safeguarding_route', 'act.1'],
  [
    '5 never identifiable, and yet official posts',
    'cambrian',
    'contradiction',
    'app.16 au.14 purp.1',
  ],
  ['6 parents as friends, hard and soft', 'cambrian', 'contradiction', 'au.12 app.5'],
  ['6 the exception for an own child', 'cambrian', 'contradiction', 'au.10 au.11'],
  ['7 a strict ban with breaks', 'oldchurch', 'contradiction', '3.0 3.3a'],
  ['8 who approves', 'oldchurch', 'contradiction', '4.0b 16.2 16.4 A1.app.2'],
  ['9 no parents, and staff who are parents', 'oldchurch', 'contradiction', '7.9 13.1'],
  ['10 three ways to report', 'oldchurch', 'contradiction', '9.3 10.1a 15.3'],
  ['11 blanks', 'oldchurch', 'template', '3.2'],
  ['11 a bracket', 'oldchurch', 'template', '4.0b'],
  ['11 a bracket', 'oldchurch', 'template', '7.8'],
  ['11 a note', 'oldchurch', 'template', '18.note'],
  ['11 a placeholder', 'oldchurch', 'template', 'A1.1'],
  ['12 naming the employer', 'maesteg', 'contradiction', 'per.4 rep.8 rep.12'],
  ['13 two ways to ask', 'maesteg', 'contradiction', 'pers.9 rev.4'],
  ['13 approvers by subject', 'maesteg', 'contradiction', 'prot.5 edu.4 ip.3 per.5 photo.1'],
  ['14 consent of the parent alone', 'maesteg', 'contradiction', 'prot.1'],
  ['15 consent that is an objection', 'lwlat', 'contradiction', '10.1'],
  ['15 silence', 'lwlat', 'never_automated', '10.1'],
  ['15 one person for everything', 'lwlat', 'single_route', '4.1 4.3b 4.3c'],
  ['16 a ban, and views of one’s own', 'societas', 'contradiction', 'head.1 A2.8a'],
  ['16 appendices swapped', 'societas', 'cross_reference', 'toc.1'],
  ['16 appendices swapped', 'societas', 'cross_reference', '3.3'],
  ['16 the wrong clause cited', 'societas', 'cross_reference', '5.4a 5.3b 5.1b'],
  ['17 contact with agreement, and never', 'societas', 'contradiction', '5.1b 5.6b'],
]

/** Every fault against the law and guidance of November 2026. */
const AGAINST_TODAY: readonly Fault[] = [
  ['law on interception', 'cambrian', 'superseded', 'leg.2'],
  ['the label of 2018', 'cambrian', 'superseded', 'leg.3'],
  ['networks that closed', 'cambrian', 'superseded', 'def.2'],
  ['networks that closed', 'societas', 'superseded', '1.2'],
  ['an edition of 2018', 'oldchurch', 'superseded', '10.1e'],
  ['guidance of a former department', 'oldchurch', 'superseded', '1.5'],
  ['a guide of 2008', 'oldchurch', 'superseded', '15.4'],
  ['a local edition of 2019', 'societas', 'superseded', '1.5'],
  ['an officer by name', 'oldchurch', 'person', '10.1c'],
  ['an editor by name', 'oldchurch', 'person', 'doc.3'],
  ['a review that is overdue', 'cambrian', 'overdue_review', 'doc.4'],
  ['a review that is overdue', 'lwlat', 'overdue_review', 'ver.3'],
  ['a review that is overdue', 'societas', 'overdue_review', 'front.4'],
  ['a review that is overdue', 'oldchurch', 'overdue_review', ''],
  ['no date at all', 'maesteg', 'dates', ''],
  ['no interval', 'oldchurch', 'dates', ''],
  ['nobody for safeguarding', 'maesteg', 'safeguarding_route', ''],
  ['text that is gone', 'lwlat', 'lost_text', '5.inf 7.1.inf'],
]

test.each([...INSIDE, ...AGAINST_TODAY])(
  '%s: %s has a finding of %s in %s',
  (_, pack, rule, at) => {
    const numbers = at === '' ? [] : at.split(' ')
    const own = found[pack]?.filter((finding) => finding.rule === rule) ?? []
    const all = (clauses: readonly string[]) =>
      numbers.every((number) => clauses.includes(`${pack}:${number}`))
    expect(own.map((finding) => finding.clauses).filter(all)).not.toEqual([])
  },
)

/** What software must treat with care, clause by clause. */
const CARE: readonly (readonly [PackId, string])[] = [
  ['cambrian', 'br.3 mon.1 app.17 app.20 cb.3 cb.4 br.4 act.1 act.3 au.c app.6'],
  ['oldchurch', '6.1 7.14 9.3 10.1a doc.3 10.1c 7.10 5.1 4.6 7.4'],
  [
    'maesteg',
    'scope.6 mon.3 mon.2 mon.4 rep.7 res.1 scope.7 scope.8 pers.8 pers.9 prot.4c prot.5 rec.1 prot.1 photo.2',
  ],
  ['lwlat', '12.1b 11.1b 11.1a 11.2 10.1 10.3a 4.3b 10.3b 1.1a'],
  ['societas', '6.1a 6.1c head.1 A2.3 A2.7 A2.9b A2.10 7.1 7.5a 7.3a 5.6b 5.2d 5.5a 5.5b 5.4a'],
]

test.each(CARE)('each clause of %s that needs care is told of: %s', (pack, at) => {
  const told = found[pack]?.filter(({ rule }) => rule === 'never_automated' || rule === 'person')
  const clauses = new Set(told?.flatMap((finding) => finding.clauses))
  for (const number of at.split(' ')) expect(clauses.has(`${pack}:${number}`), number).toBe(true)
})

test('what no policy of five speaks of yet is told to each of them', () => {
  for (const pack of PACKS) {
    const missing = found[pack.id]?.filter((finding) => finding.rule === 'missing_subject')
    expect(missing, pack.id).toHaveLength(8)
  }
})

test('a Welsh school is told the words of Wales', () => {
  const words = found.maesteg?.map((finding) => finding.mend).join(' ') ?? ''
  expect(words).toContain('designated safeguarding person (DSP)')
  expect(words).not.toMatch(/LADO|designated safeguarding lead/)
})

test('every finding of every pack proposes a mend, cites its own clauses, and stands once', () => {
  for (const pack of PACKS) {
    const ids = new Set(pack.clauses.map((clause) => clause.id))
    const findings = found[pack.id] ?? []
    expect(new Set(findings.map((finding) => finding.id)).size, pack.id).toBe(findings.length)
    for (const { id, clauses, says, mend } of findings) {
      expect(mend, id).toMatch(/^[A-Z].*[.!”]$/s)
      expect(says, id).toMatch(/^[A-Z“].*[.!”]$/s)
      for (const clause of clauses) expect(ids.has(clause), clause).toBe(true)
    }
  }
})

test('the gravest come first', () => {
  const order = ['grave', 'fault', 'advice']
  for (const pack of PACKS) {
    const places = (found[pack.id] ?? []).map((finding) => order.indexOf(finding.severity))
    expect(places).toEqual(places.toSorted())
  }
})

test('whatever a clause cites is among the facts', () => {
  const keys = new Set(shippedFacts().map((fact) => fact.key))
  for (const { id, cites = [] } of PACKS.flatMap((pack) => pack.clauses)) {
    for (const key of cites) expect(keys.has(key), `${id} ${key}`).toBe(true)
  }
})

test('a contradiction that a sharper rule tells in full is told once, with what runs', () => {
  const cambrian = found.cambrian ?? []
  const cycles = cambrian.filter((finding) => finding.clauses.includes('cambrian:mon.2'))
  expect(cycles.map((finding) => finding.rule)).toEqual(['dates'])
  expect(cycles[0]?.runs).toContain('Two years')
  expect(packNamed('cambrian').conflicts[0]?.clauses).toContain('cambrian:mon.2')
})
