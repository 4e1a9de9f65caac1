import { built, type Control } from '../control.ts'

/** From the approver to the public page. */
export const PUBLISHING: readonly Control[] = [
  built(
    'post-approval',
    'Approval',
    'Walks a post through the approvers that the policy names; nobody approves their own; an edit voids approval.',
    [
      'src/policy/route.ts',
      'src/policy/judge/failed-checks.ts',
      'src/domain/posts/lifecycle.ts',
      'src/domain/posts/capacities.ts',
      'src/domain/posts/decide-post.ts',
    ],
    [
      'src/policy/route.test.ts',
      'src/policy/judge/photos.test.ts',
      'src/domain/posts/lifecycle.test.ts',
      'src/domain/posts/approval.test.ts',
      'src/domain/posts/races.test.ts',
    ],
  ),
  built(
    'post-publishing',
    'Publishing',
    'Only the role that the policy names publishes, after approval.',
    [
      'src/policy/route.ts',
      'src/domain/posts/publish-post.ts',
      'src/domain/posts/confirm-slot.ts',
      'src/jobs/publish-due.ts',
      'src/domain/sending/errands/claim-errand.ts',
      'src/jobs/sending/send-posts.ts',
    ],
    [
      'src/policy/route.test.ts',
      'src/domain/posts/approval.test.ts',
      'src/domain/posts/slots.test.ts',
      'src/jobs/sending/send-posts.test.ts',
    ],
  ),
  built(
    'reminder-route',
    'Short route for reminders',
    'Reminders with no learner in them go the short way where the policy has one.',
    ['src/policy/route.ts', 'src/policy/judge/reminder-route.ts'],
    ['src/policy/judge/post.test.ts', 'src/policy/judge/matrix.test.ts'],
  ),
  built(
    'publication-proof',
    'Proof of publication',
    'Keeps what went out, where, when, by whom, and its address.',
    [
      'src/domain/posts/publish-post.ts',
      'src/domain/posts/record-proof.ts',
      'src/domain/posts/queries/post-record.ts',
      'src/domain/sending/errands/settle-send.ts',
      'src/domain/sending/live/record-look.ts',
    ],
    [
      'src/domain/posts/post-record.test.ts',
      'src/jobs/sending/send-posts.test.ts',
      'src/jobs/check-live.test.ts',
      'test/journeys/one-post.test.ts',
    ],
  ),
  built(
    'author-attribution',
    'Who wrote it',
    'Shows the author’s name and position with every post, and keeps who wrote it in the trail.',
    ['src/domain/posts/queries/post-for-reader.ts', 'src/web/pages/posts/record-section.tsx'],
    ['src/domain/posts/post-record.test.ts'],
  ),
  built(
    'password-refusal',
    'No passwords anywhere',
    'Refuses text that looks like a password or code.',
    [
      'src/gate/text/identity/find-passwords.ts',
      'src/policy/judge/password-refusal.ts',
      'src/domain/refuse-password-text.ts',
      'src/domain/learners/register-file/without-secrets.ts',
      'src/web/pages/settings/accounts/join-form.ts',
    ],
    [
      'src/web/pages/settings/accounts/accounts.test.ts',
      'src/gate/text/identity/find-passwords.test.ts',
      'src/policy/judge/words.test.ts',
      'src/domain/no-passwords.test.ts',
      'src/domain/schools/settings.test.ts',
      'src/domain/learners/register-file/without-secrets.test.ts',
    ],
  ),
  built(
    'public-page',
    'The school’s own page',
    'Publishes the school’s page with brand, house rules, terms of use and who is responsible by role.',
    [
      'src/web/pages/school-page/news.tsx',
      'src/web/pages/school-page/about.tsx',
      'src/web/pages/school-page/school-frame.tsx',
      'src/domain/schools/public-school.ts',
    ],
    ['src/web/pages/school-page/school-page.test.ts', 'test/journeys/one-post.test.ts'],
  ),
]
