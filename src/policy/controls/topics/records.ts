import { built, type Control } from '../control.ts'

/** What was kept on record: policy, roles and posts. */
export const RECORDS: readonly Control[] = [
  built(
    'policy-record',
    'The policy on record',
    'Shows the policy’s title, version, owner, approver, dates and clauses to everyone it binds.',
    [
      'src/policy/packs/load-pack.ts',
      'src/domain/policies/policy-in-force.ts',
      'src/domain/policies/policy-history.ts',
      'src/web/pages/policy/policy-page.tsx',
      'src/web/pages/policy/policy-facts.tsx',
      'src/web/pages/policy/clause-list.tsx',
    ],
    ['src/policy/packs/load-pack.test.ts', 'src/web/pages/policy/policy.test.ts'],
  ),
  built(
    'policy-words',
    'The policy’s own words',
    'Uses the policy’s words for learners, head and other roles, and maps its roles to people.',
    [
      'src/policy/packs/load-pack.ts',
      'src/policy/parameters/questions.ts',
      'src/web/pages/policy/words.tsx',
    ],
    [
      'src/policy/packs/load-pack.test.ts',
      'src/policy/parameters/questions.test.ts',
      'src/domain/consent/wording-text.test.ts',
      'src/web/pages/policy/policy.test.ts',
    ],
  ),
  built(
    'roles-and-cover',
    'People in roles',
    'Appoints people to the roles that the policy names, with named deputies for absence.',
    [
      'src/domain/people/appoint.ts',
      'src/domain/people/name-deputy.ts',
      'src/domain/people/load-actor.ts',
      'src/domain/posts/capacities.ts',
    ],
    ['src/domain/people/appointments.test.ts', 'src/domain/posts/approval.test.ts'],
  ),
  built(
    'post-record',
    'The record of a post',
    'Keeps every version, finding, decision and publication of a post, with the trail that proves them.',
    [
      'src/domain/posts/queries/post-record.ts',
      'src/domain/posts/record-check.ts',
      'src/domain/posts/write-version.ts',
      'src/domain/trail/append-entry.ts',
    ],
    [
      'src/domain/posts/post-record.test.ts',
      'src/domain/posts/approval.test.ts',
      'src/domain/trail/tampering.test.ts',
    ],
  ),
]
