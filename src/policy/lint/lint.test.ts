import { describe, expect, it } from 'vitest'
import { cleanClause, cleanPack, stated } from '../../../test/support/clean-pack.ts'
import { shippedFacts } from '../packs/shipped-facts.ts'
import type { Clause, Pack, ParameterSetting } from '../types.ts'
import { LINT_RULES, type LintRule } from './finding.ts'
import { HAZARDS } from './hazards.ts'
import { lint } from './lint.ts'
import { SUBJECTS } from './subjects.ts'

const TODAY = '2026-11-20'
const faults = (pack: Pack, today = TODAY) => lint(pack, shippedFacts(), today)
const ofRule = (pack: Pack, rule: LintRule) => faults(pack).filter((one) => one.rule === rule)

const withClause = (more: Partial<Clause>) =>
  cleanPack({ clauses: [...cleanPack().clauses, cleanClause('2.1', more)] })
const withParameter = (key: string, setting: ParameterSetting) =>
  cleanPack({ parameters: { ...cleanPack().parameters, [key]: setting } })
const ambiguous = (value: ParameterSetting['value'], ...alsoReads: number[]): ParameterSetting => ({
  ...stated(1),
  status: 'ambiguous',
  value,
  alsoReads,
})
const SILENT: ParameterSetting = { status: 'silent', value: null, alsoReads: [], clauses: [] }

describe('a policy with nothing to mend', () => {
  it('has no findings', () => {
    expect(faults(cleanPack())).toEqual([])
  })

  it('is found out once its day has passed', () => {
    expect(faults(cleanPack(), '2027-07-01').map((one) => one.rule)).toEqual(['overdue_review'])
  })
})

const at = ['larkfield:2.1']

/** Rule → policies in each of which just that fault was planted, and the clauses that are named. */
const PLANTED: readonly (readonly [LintRule, string, Pack, readonly string[]])[] = [
  ...HAZARDS.map(
    ({ code }) =>
      [
        'never_automated',
        code,
        withClause({ marks: [{ kind: 'never_automated', hazard: code }] }),
        at,
      ] as const,
  ),
  ['safeguarding_route', 'nobody is told', withParameter('safeguarding_report_route', SILENT), []],
  [
    'safeguarding_route',
    'the lead is left out',
    withParameter('safeguarding_report_route', stated(['head', 'line_manager'])),
    ['larkfield:1.1'],
  ],
  ['safeguarding_route', 'the officer is unsaid', withParameter('lado_timing', SILENT), []],
  [
    'safeguarding_route',
    'the officer comes later',
    withParameter('lado_timing', stated('after_inquiry')),
    ['larkfield:1.1'],
  ],
  [
    'single_route',
    'misuse goes to the head alone',
    withParameter('misuse_report_route', stated('head')),
    ['larkfield:1.1'],
  ],
  [
    'contradiction',
    'two places differ',
    cleanPack({
      conflicts: [
        { clauses: ['larkfield:1.1', 'larkfield:1.2'], says: 'They differ.', runs: 'One.' },
      ],
    }),
    ['larkfield:1.1', 'larkfield:1.2'],
  ],
  [
    'two_readings',
    'an answer that is two',
    withParameter('ack_required', ambiguous('a')),
    ['larkfield:1.1'],
  ],
  [
    'dates',
    'two cycles',
    withParameter('review_cycle_months', ambiguous(12, 24)),
    ['larkfield:1.1'],
  ],
  [
    'dates',
    'a next review before the last',
    cleanPack({ dates: { lastReview: TODAY, nextReview: TODAY } }),
    [],
  ],
  [
    'dates',
    'a next review beyond its own cycle',
    cleanPack({ dates: { lastReview: '2026-06', nextReview: '2028-06' } }),
    ['larkfield:1.1'],
  ],
  [
    'dates',
    'a last review in the future',
    cleanPack({ dates: { lastReview: '2026-12', nextReview: '2027-06' } }),
    [],
  ],
  [
    'dates',
    'no next review and no cycle',
    cleanPack({
      dates: { effective: '2026-09-01' },
      parameters: { ...cleanPack().parameters, review_cycle_months: SILENT },
    }),
    [],
  ],
  [
    'overdue_review',
    'a review that was due',
    cleanPack({ dates: { lastReview: '2024-06', nextReview: '2025-06' } }),
    ['larkfield:1.1'],
  ],
  [
    'author_approves',
    'one person twice',
    withParameter('approval_body', stated('head')),
    ['larkfield:1.1'],
  ],
  ['author_approves', 'no owner', withParameter('policy_owner_role', SILENT), []],
  ['author_approves', 'no approver', withParameter('approval_body', SILENT), []],
  [
    'cross_reference',
    'a marked one that leads nowhere',
    withClause({ marks: [{ kind: 'reference', says: 'section 9', leadsTo: null, means: null }] }),
    at,
  ],
  [
    'cross_reference',
    'a marked one that leads astray',
    withClause({
      marks: [
        { kind: 'reference', says: 'the first', leadsTo: 'larkfield:1.1', means: 'larkfield:1.2' },
      ],
    }),
    [...at, 'larkfield:1.1', 'larkfield:1.2'],
  ],
  [
    'cross_reference',
    'one in the wording',
    withClause({ wording: 'See clauses 1.1 and 9.9.' }),
    at,
  ],
  [
    'organisation',
    'another name',
    withClause({ marks: [{ kind: 'organisation', says: 'another trust' }] }),
    at,
  ],
  ['template', 'a mark', withClause({ marks: [{ kind: 'template', says: 'a note' }] }), at],
  ...['Ask [insert name].', 'Ask ____ first.', 'Ask <name of school>.', 'The date is TBC.'].map(
    (wording) => ['template', wording, withClause({ wording }), at] as const,
  ),
  ['person', 'a mark', withClause({ marks: [{ kind: 'person', says: 'the head' }] }), at],
  ...['Ask Mrs Thistlewood.', 'Write to g.thistlewood@larkfield.example.'].map(
    (wording) => ['person', wording, withClause({ wording }), at] as const,
  ),
  ['superseded', 'by data', withClause({ cites: ['ripa-2000'] }), at],
  [
    'superseded',
    'by name',
    withClause({ wording: 'See the Regulation of Investigatory Powers Act 2000.' }),
    at,
  ],
  ['superseded', 'a dead link', withClause({ marks: [{ kind: 'dead_link', says: 'a page' }] }), at],
  ['other_nation', 'by name', withClause({ wording: 'Tell the Education Workforce Council.' }), at],
  ['lost_text', 'missing', withClause({ text: 'missing' }), at],
  ['lost_text', 'damaged', withClause({ text: 'damaged' }), at],
  ...SUBJECTS.map(({ code }) => {
    const subjects = { ...cleanPack().subjects, [code]: [] }
    return ['missing_subject', code, cleanPack({ subjects }), []] as const
  }),
]

describe('a fault that is planted', () => {
  it.each(PLANTED)('%s: %s', (rule, _, pack, clauses) => {
    const found = ofRule(pack, rule)
    expect(found).toHaveLength(1)
    expect(found[0]?.clauses).toEqual(clauses)
    expect(faults(pack).filter((one) => one.rule !== rule)).toEqual([])
  })

  it('is planted for every rule', () => {
    const planted = new Set(PLANTED.map(([rule]) => rule))
    expect([...planted].toSorted()).toEqual(LINT_RULES.map((rule) => rule.code).toSorted())
  })
})

describe('what is no fault', () => {
  it.each([
    'Clauses 1.1 and 1.2 hold together.',
    'The paragraph “a” of clause 1.1.',
    'Write to office@larkfield.example.',
    'Do not miss Sports Day.',
    'A reply of less than (about) ten words … is enough.',
  ])('%s', (wording) => {
    expect(faults(withClause({ wording }))).toEqual([])
  })

  it('a clause that says it knows where a marked reference leads', () => {
    const right = { leadsTo: 'larkfield:1.1', means: 'larkfield:1.1' }
    const pack = withClause({ marks: [{ kind: 'reference', says: 'the first', ...right }] })
    expect(faults(pack)).toEqual([])
  })
})

describe('a policy of Wales', () => {
  const welsh = (more: Partial<Pack> = {}) => {
    const terms = { ...cleanPack().terms, safeguardingLead: 'designated safeguarding person' }
    return cleanPack({ jurisdiction: 'wales', terms, ...more })
  }

  it('has nothing to mend in the words of Wales', () => {
    expect(faults(welsh())).toEqual([])
  })

  it.each([
    ['its word for the safeguarding lead', welsh({ terms: cleanPack().terms }), []],
    [
      'the officer of England',
      welsh({
        clauses: [...cleanPack().clauses, cleanClause('2.1', { wording: 'Ask the LADO.' })],
      }),
      at,
    ],
  ])('is told of %s', (_, pack, clauses) => {
    const [found, ...more] = faults(pack)
    expect(more).toEqual([])
    expect(found).toMatchObject({ rule: 'other_nation', clauses })
    expect(found?.mend).toContain('In Wales write')
  })
})
