import { built, type Control } from '../control.ts'

/** What others say on a channel: guests, the press and whoever comments. */
export const OUTSIDE_VOICES: readonly Control[] = [
  built(
    'outside-contributors',
    'Outside contributors',
    'Keeps contributors, partner bodies and calls for them: vetted by a named person, approved by the head, with the agreement of parents where they are children, and removed at once.',
    [
      'src/domain/permissions-asked/kinds/friend.ts',
      'src/domain/permissions-asked/takers.ts',
      'src/domain/permissions-asked/record-consent.ts',
      'src/domain/permissions-asked/end-permission.ts',
      'src/domain/channels/requests/form/contributors.ts',
    ],
    [
      'src/domain/permissions-asked/permissions.test.ts',
      'src/domain/channels/requests/form/form.test.ts',
      'src/web/pages/channels/permissions/permissions.test.ts',
    ],
  ),
  built(
    'media-enquiries',
    'Media enquiries',
    'Takes media enquiries to whom the policy names, and holds every reply until these very words are approved.',
    [
      'src/policy/channels/permission-steps.ts',
      'src/domain/permissions-asked/write-reply.ts',
      'src/domain/permissions-asked/decide-permission.ts',
    ],
    [
      'src/policy/channels/permission-steps.test.ts',
      'src/domain/permissions-asked/permissions.test.ts',
      'src/web/pages/channels/permissions/permissions.test.ts',
    ],
  ),
  built(
    'moderation',
    'Moderation',
    'Shows no comment before a person let it through, and removes one for a named house rule, with a sealed copy, an appeal, and one step to the safeguarding lead.',
    [
      'src/policy/moderation/weigh-comment.ts',
      'src/policy/moderation/may-comment.ts',
      'src/policy/moderation/lifecycle.ts',
      'src/domain/moderation/take-in-comment.ts',
      'src/domain/moderation/remove-comment.ts',
      'src/domain/moderation/decide-appeal.ts',
      'src/domain/moderation/hand-over.ts',
      'src/domain/moderation/stop-comment.ts',
      'src/jobs/fetch-comments.ts',
      'src/jobs/hide-comments.ts',
    ],
    [
      'src/policy/moderation/weigh-comment.test.ts',
      'src/policy/moderation/may-comment.test.ts',
      'src/domain/moderation/take-in.test.ts',
      'src/domain/moderation/decisions.test.ts',
      'src/domain/moderation/permissions.test.ts',
      'src/jobs/comments.test.ts',
    ],
  ),
]
