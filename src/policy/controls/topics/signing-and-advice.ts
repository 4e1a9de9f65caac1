import { built, type Control } from '../control.ts'

/** Who has the policy put before them, and what it says to their question. */
export const SIGNING_AND_ADVICE: readonly Control[] = [
  built(
    'acknowledgement',
    'Acknowledgement',
    'Each adult opens each version that binds them to its end and signs it; text, statement, time and way are kept for ever, and whoever has not signed is reminded.',
    [
      'src/domain/acknowledgement/sign.ts',
      'src/domain/acknowledgement/open-part.ts',
      'src/domain/acknowledgement/paper/sign-on-paper.ts',
      'src/domain/acknowledgement/remind.ts',
      'src/policy/acknowledgement/statements.ts',
      'src/web/pages/policy/signing/signing.tsx',
    ],
    [
      'src/domain/acknowledgement/acknowledgement.test.ts',
      'src/policy/acknowledgement/acknowledgement.test.ts',
      'src/web/pages/policy/signing/signing.test.ts',
    ],
  ),
  built(
    'audience-list',
    'Whom the policy binds',
    'Keeps which kinds of adult each policy binds, and asks and tells those alone.',
    [
      'src/policy/audience.ts',
      'src/domain/policies/life/audience.ts',
      'src/domain/acknowledgement/bound-policies.ts',
    ],
    [
      'src/domain/acknowledgement/acknowledgement.test.ts',
      'src/domain/policies/life/life.test.ts',
      'src/policy/audience.test.ts',
    ],
  ),
  built(
    'advisor',
    'Can I…?',
    'Answers everyday questions from the school’s own clauses.',
    [
      'src/policy/advise/answer.ts',
      'src/policy/advise/decide.ts',
      'src/policy/advise/situations.ts',
      'src/policy/advise/search.ts',
      'src/web/pages/advice/situation.tsx',
      'src/web/pages/advice/advisor.tsx',
    ],
    [
      'src/policy/advise/answer.test.ts',
      'src/policy/advise/search.test.ts',
      'src/web/pages/advice/advice.test.ts',
      'test/journeys/advice.test.ts',
    ],
  ),
]
