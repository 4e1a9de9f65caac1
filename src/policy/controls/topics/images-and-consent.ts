import { built, type Control } from '../control.ts'

/** Whether a learner may be shown, and what follows when that ends. */
export const IMAGES_AND_CONSENT: readonly Control[] = [
  built(
    'consent-gate',
    'Consent before publication',
    'Holds a post back unless every pictured learner may appear on every chosen channel; asked again at the moment of publication.',
    [
      'src/policy/judge/consent-gate.ts',
      'src/policy/consent/decide.ts',
      'src/policy/consent/model.ts',
      'src/domain/consent/consent-decisions.ts',
      'src/domain/posts/publish-post.ts',
    ],
    [
      'src/policy/judge/consent-gate.test.ts',
      'src/policy/consent/decide.test.ts',
      'src/policy/judge/matrix.test.ts',
      'src/domain/posts/races.test.ts',
      'src/domain/posts/slots.test.ts',
    ],
  ),
  built(
    'consent-register',
    'Consent register',
    'Keeps who consented, for what, where, in which exact words, how, when, until when, and any withdrawal.',
    [
      'src/domain/consent/record-consent.ts',
      'src/domain/consent/answer-as-parent.ts',
      'src/domain/consent/withdraw-consent.ts',
      'src/domain/consent/wording.ts',
      'src/domain/consent/records-of.ts',
    ],
    [
      'src/domain/consent/record-consent.test.ts',
      'src/domain/consent/withdraw.test.ts',
      'src/domain/consent/family.test.ts',
      'src/domain/consent/wording-text.test.ts',
    ],
  ),
  built(
    'objection-register',
    'Objection register',
    'Keeps objections and restrictions apart from consents; an objection always wins.',
    [
      'src/domain/consent/record-objection.ts',
      'src/domain/consent/withdraw-objection.ts',
      'src/domain/consent/restrict-learner.ts',
      'src/domain/consent/lift-restriction.ts',
      'src/policy/consent/decide.ts',
    ],
    [
      'src/domain/consent/withdraw.test.ts',
      'src/domain/consent/permissions.test.ts',
      'src/domain/posts/sweep.test.ts',
      'src/policy/consent/decide.test.ts',
    ],
  ),
  built(
    'point-of-use',
    'Do not use, at the point of use',
    'Tells staff that a learner may not be used, where they would use them, and never why.',
    [
      'src/policy/consent/says.ts',
      'src/domain/posts/queries/learners-to-tag.ts',
      'src/web/pages/posts/compose/learner-picker.tsx',
    ],
    ['src/policy/consent/decide.test.ts', 'src/web/pages/posts/compose/edit.test.ts'],
  ),
  built(
    'withdrawal-sweep',
    'Withdrawal sweep',
    'On withdrawal takes hosted posts down, holds scheduled ones, takes posts off joined networks and opens a takedown task for the rest.',
    [
      'src/domain/withdrawal/sweep-after.ts',
      'src/domain/posts/sweep-learner.ts',
      'src/domain/posts/close-publications.ts',
      'src/domain/sending/errands/ask-before-sending.ts',
      'src/domain/sending/errands/settle-removal.ts',
      'src/jobs/sweep-expired.ts',
    ],
    [
      'src/domain/posts/sweep.test.ts',
      'src/domain/posts/races.test.ts',
      'src/jobs/sending/send-posts.test.ts',
      'test/faults/networks.test.ts',
      'test/journeys/one-post.test.ts',
    ],
  ),
]
