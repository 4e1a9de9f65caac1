import { built, type Control } from '../control.ts'

/** How a policy is written, agreed and kept up to date. */
export const VERSIONS: readonly Control[] = [
  built(
    'policy-lint',
    'Policy check',
    'Finds contradictions, broken references and leftovers in the policy text, each with a mend, and keeps why a fault stands.',
    [
      'src/policy/lint/lint.ts',
      'src/domain/policies/lint/faults-of.ts',
      'src/domain/policies/lint/answer-fault.ts',
      'src/web/pages/policy/check/faults.tsx',
      'src/cli/commands/lint.ts',
    ],
    [
      'src/policy/lint/packs.test.ts',
      'src/policy/lint/lint.test.ts',
      'src/domain/policies/lint/lint.test.ts',
      'src/web/pages/policy/check/check.test.ts',
      'src/cli/commands/lint.test.ts',
    ],
  ),
  built(
    'review-reminder',
    'Review reminders',
    'Puts a review on the owner’s list ninety days before it falls due, and on law, guidance, court cases, incidents or a suggestion, until what came of it is on record.',
    [
      'src/policy/review-due.ts',
      'src/domain/policies/life/open-due-review.ts',
      'src/domain/policies/life/open-review.ts',
      'src/domain/policies/life/close-review.ts',
      'src/jobs/open-reviews.ts',
    ],
    [
      'src/policy/review-due.test.ts',
      'src/web/pages/policy/drafts/drafts.test.ts',
      'src/domain/policies/life/reviews.test.ts',
    ],
  ),
  built(
    'version-approval',
    'Approval of versions',
    'A version takes effect only after the body that the policy names approved exactly those words, with its minutes; nobody approves what they wrote.',
    [
      'src/domain/policies/life/lifecycle.ts',
      'src/domain/policies/life/decide-draft.ts',
      'src/domain/policies/life/standing.ts',
      'src/policy/approvers.ts',
    ],
    [
      'src/domain/policies/life/life.test.ts',
      'src/domain/policies/life/lifecycle.test.ts',
      'src/web/pages/policy/drafts/drafts.test.ts',
    ],
  ),
  built(
    'notice-period',
    'Notice of change',
    'Tells everyone whom a version binds, provably, and puts it in force no sooner than its notice period allows.',
    [
      'src/domain/policies/life/give-notice.ts',
      'src/domain/policies/life/notice-days.ts',
      'src/domain/policies/life/take-effect.ts',
      'src/jobs/policy-takes-effect.ts',
    ],
    ['src/domain/policies/life/life.test.ts', 'src/domain/policies/life/notice-days.test.ts'],
  ),
  built(
    'consultation-record',
    'Consultation',
    'Keeps who was consulted on a version, when, what they said and what was answered.',
    [
      'src/domain/policies/life/open-consultation.ts',
      'src/domain/policies/life/enter-comment.ts',
      'src/domain/policies/life/answer-comment.ts',
      'src/domain/policies/life/close-consultation.ts',
    ],
    ['src/domain/policies/life/life.test.ts', 'src/web/pages/policy/drafts/drafts.test.ts'],
  ),
  built(
    'related-documents',
    'Related policies and law',
    'Links related policies and law with the date they were last checked.',
    [
      'src/web/pages/policy/rests-on.tsx',
      'src/web/pages/policy/check/related-policies.tsx',
      'src/policy/facts/who-rests-on.ts',
    ],
    ['src/web/pages/policy/check/check.test.ts', 'src/policy/facts/facts.test.ts'],
  ),
  built(
    'reference-facts',
    'Dated facts',
    'Keeps platforms, ages, law and guidance as dated facts with sources; a change asks for a review of whatever rests on it.',
    [
      'src/policy/packs/shipped-facts.ts',
      'src/policy/facts/merge-facts.ts',
      'src/domain/facts/known-facts.ts',
      'src/domain/facts/check-fact.ts',
      'src/domain/facts/write-fact.ts',
      'src/domain/policies/lint/change-fact.ts',
    ],
    [
      'src/policy/facts/facts.test.ts',
      'src/domain/facts/facts.test.ts',
      'src/domain/policies/lint/lint.test.ts',
    ],
  ),
]
