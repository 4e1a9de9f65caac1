import { SUBJECTS } from '../../src/policy/lint/subjects.ts'
import type { Clause, Pack, ParameterSetting, ParameterValue } from '../../src/policy/types.ts'

/** A clause of a made-up policy with nothing wrong in it. */
export function cleanClause(number: string, more: Partial<Clause> = {}): Clause {
  return {
    id: `larkfield:${number}`,
    section: '1 The policy',
    wording: 'Be kind, and ask before you post.',
    audience: ['staff'],
    kind: 'duty',
    controls: ['policy-record'],
    text: 'readable',
    ...more,
  }
}

/** What a clause of a made-up policy states. */
export function stated(value: ParameterValue, ...clauses: readonly string[]): ParameterSetting {
  const cited = clauses.length > 0 ? clauses : ['1.1']
  return {
    status: 'stated',
    value,
    alsoReads: [],
    clauses: cited.map((number) => `larkfield:${number}`),
  }
}

/** A made-up policy in which there is nothing to mend in November 2026. */
export function cleanPack(more: Partial<Pack> = {}): Pack {
  return {
    id: 'larkfield',
    title: 'Social media policy',
    school: 'Larkfield',
    jurisdiction: 'england',
    version: '3',
    terms: {
      learner: 'pupil',
      learners: 'pupils',
      head: 'headteacher',
      safeguardingLead: 'designated safeguarding lead',
      school: 'school',
    },
    roles: [{ says: 'headteacher', role: 'head', clause: 'larkfield:1.1' }],
    dates: { lastReview: '2026-06', effective: '2026-09-01', nextReview: '2027-06' },
    related: [],
    conflicts: [],
    parameters: {
      policy_owner_role: stated('head'),
      approval_body: stated('governing_board'),
      review_cycle_months: stated(12),
      next_review_date: stated('2027-06'),
      safeguarding_report_route: stated(['dsl', 'head']),
      misuse_report_route: stated(['head', 'chair_of_governors']),
      lado_timing: stated('before_investigation'),
    },
    topics: {},
    subjects: Object.fromEntries(SUBJECTS.map(({ code }) => [code, ['larkfield:1.2']])),
    clauses: [cleanClause('1.1'), cleanClause('1.2', { wording: 'See clause 1.1.' })],
    ...more,
  }
}
