import { built, type Control } from '../control.ts'

/** How staff keep up with the policy. */
export const TRAINING_AND_QUESTIONS: readonly Control[] = [
  built(
    'training-gate',
    'Training',
    'Keeps training and its expiry, warns before it runs out, and holds posting, approving and publishing to it where the policy asks.',
    [
      'src/policy/training.ts',
      'src/policy/training-standing.ts',
      'src/domain/training/record-training.ts',
      'src/domain/training/confirm-training.ts',
      'src/domain/training/training-for.ts',
      'src/domain/training/queries/training-tasks.ts',
      'src/domain/schools/ask-for-training.ts',
      'src/domain/posts/refuse-untrained.ts',
      'src/web/pages/training/school-training.tsx',
    ],
    [
      'src/policy/training.test.ts',
      'src/policy/training-standing.test.ts',
      'src/domain/training/training.test.ts',
      'src/domain/training/gate.test.ts',
      'src/web/pages/training/training.test.ts',
      'test/journeys/training.test.ts',
    ],
  ),
  built(
    'question-queue',
    'Questions about the policy',
    'Takes a question to the role that the policy names, with a clock.',
    [
      'src/domain/advice/ask-question.ts',
      'src/domain/advice/question-route.ts',
      'src/domain/advice/answer-question.ts',
      'src/domain/advice/withdraw-answer.ts',
      'src/domain/advice/queries.ts',
      'src/web/pages/advice/questions.tsx',
    ],
    [
      'src/domain/advice/questions.test.ts',
      'src/web/pages/advice/advice.test.ts',
      'test/journeys/advice.test.ts',
    ],
  ),
  built(
    'alternative-format',
    'Other formats and languages',
    'Publishes the policy as a page, in large print, as plain text and as a tagged PDF, with its translations; takes requests for another language or format to the role that the policy names.',
    [
      'src/domain/formats/public-policy.ts',
      'src/domain/formats/ask-for-format.ts',
      'src/domain/formats/format-route.ts',
      'src/domain/formats/give-format.ts',
      'src/domain/formats/attach-translation.ts',
      'src/domain/pdf/write-pdf.ts',
    ],
    [
      'src/domain/formats/formats.test.ts',
      'src/domain/pdf/write-pdf.test.ts',
      'src/web/pages/school-page/policy/public-policy.test.ts',
    ],
  ),
  built(
    'staff-nudges',
    'Profile and privacy nudges',
    'Reminds staff once a term to look over their own profiles, in what their policy’s clauses say; never inspects them, and tells nobody.',
    [
      'src/policy/nudges/nudges-for.ts',
      'src/domain/nudges/nudges-of.ts',
      'src/domain/nudges/put-away.ts',
      'src/web/pages/me/own-accounts.tsx',
    ],
    [
      'src/policy/nudges/nudges-for.test.ts',
      'src/domain/nudges/nudges.test.ts',
      'src/web/pages/me/own-accounts.test.ts',
    ],
  ),
  built(
    'policy-figures',
    'Figures for governors',
    'Shows how the policy is working: signatures, reviews, questions, posts and families’ noes, at one school or across a trust, without counts under five.',
    [
      'src/policy/figures/small-counts.ts',
      'src/domain/oversight/figures/figures-of.ts',
      'src/web/pages/figures/figures.tsx',
    ],
    ['src/policy/figures/small-counts.test.ts', 'src/web/pages/figures/figures.test.ts'],
  ),
]
