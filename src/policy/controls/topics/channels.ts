import { built, type Control } from '../control.ts'

/** The official channels. */
export const CHANNELS: readonly Control[] = [
  built(
    'channel-register',
    'Channel register',
    'Keeps every official channel with its owner, purpose and dates, judges each day whether it is in order, and lists the real ones in public.',
    [
      'src/domain/channels/register-channel.ts',
      'src/domain/channels/change-channel.ts',
      'src/domain/channels/queries/standings.ts',
      'src/domain/channels/queries/public-channels.ts',
      'src/web/pages/channels/show-page.tsx',
      'src/web/pages/school-page/channels.tsx',
    ],
    ['src/domain/channels/channels.test.ts', 'src/web/pages/channels/channels.test.ts'],
  ),
  built(
    'channel-approval',
    'Channel approval form',
    'Walks a new channel through the form and the approvals that the policy names, the head last; nobody approves their own, and a change voids every approval.',
    [
      'src/policy/channels/approval-chain.ts',
      'src/domain/people/step-takers.ts',
      'src/domain/channels/requests/form/steps.ts',
      'src/domain/channels/requests/form/faults.ts',
      'src/domain/channels/requests/lifecycle.ts',
      'src/domain/channels/requests/send-request.ts',
      'src/domain/channels/requests/decide-request.ts',
    ],
    [
      'src/policy/channels/approval-chain.test.ts',
      'src/domain/people/step-takers.test.ts',
      'src/domain/channels/requests/form/form.test.ts',
      'src/domain/channels/requests/lifecycle.test.ts',
      'src/domain/channels/requests/requests.test.ts',
      'src/web/pages/channels/requests/requests.test.ts',
    ],
  ),
  built(
    'channel-staffing',
    'Administrators and moderators',
    'Holds every channel to enough trained administrators and moderators, every day; nothing goes out where nobody is left.',
    [
      'src/policy/channels/check-people.ts',
      'src/policy/channels/standing.ts',
      'src/domain/channels/name-staff.ts',
      'src/domain/posts/channels-now.ts',
    ],
    [
      'src/policy/channels/standing.test.ts',
      'src/domain/channels/channels.test.ts',
      'src/domain/posts/held-back.test.ts',
    ],
  ),
  built(
    'channel-settings',
    'Channel settings',
    'Has second step, privacy, message and comment settings looked at every term, and kept with who saw what.',
    [
      'src/policy/channels/check-account.ts',
      'src/domain/channels/attest.ts',
      'src/web/pages/channels/look-page.tsx',
    ],
    [
      'src/policy/channels/standing.test.ts',
      'src/domain/channels/channels.test.ts',
      'src/web/pages/channels/channels.test.ts',
    ],
  ),
  built(
    'channel-upkeep',
    'Upkeep and closing',
    'Warns of stale channels and of closing days, and carries out the plan for closing as tasks.',
    [
      'src/policy/channels/check-upkeep.ts',
      'src/domain/channels/closure/begin-closing.ts',
      'src/domain/channels/closure/finish-closing.ts',
      'src/domain/closing/close-channel.ts',
      'src/jobs/check-channels.ts',
    ],
    [
      'src/policy/channels/standing.test.ts',
      'src/domain/channels/channels.test.ts',
      'src/jobs/check-channels.test.ts',
    ],
  ),
  built(
    'minimum-age',
    'Minimum ages',
    'Stops a channel whose audience or contributors are younger than the network or the law allows on any day on which it is to be open.',
    [
      'src/policy/channels/age-limits.ts',
      'src/policy/channels/too-young.ts',
      'src/domain/channels/requests/form/across.ts',
      'src/domain/channels/requests/send-request.ts',
    ],
    [
      'src/policy/channels/age-limits.test.ts',
      'src/policy/channels/too-young.test.ts',
      'src/domain/channels/requests/form/form.test.ts',
      'src/domain/channels/requests/requests.test.ts',
    ],
  ),
  built(
    'house-rules',
    'House rules per channel',
    'Keeps each channel’s own house rules or those of the school, asks every term that visitors can read them, and names them in moderation.',
    ['src/policy/channels/check-account.ts', 'src/domain/channels/change-channel.ts'],
    ['src/policy/channels/standing.test.ts', 'src/domain/channels/channels.test.ts'],
  ),
  built(
    'brand-approval',
    'Logo and brand',
    'Keeps approvals for the use of logo and brand, each by whom the policy names and until its day.',
    [
      'src/policy/channels/permission-steps.ts',
      'src/domain/permissions-asked/kinds/brand.ts',
      'src/domain/permissions-asked/ask-permission.ts',
      'src/domain/permissions-asked/decide-permission.ts',
    ],
    [
      'src/policy/channels/permission-steps.test.ts',
      'src/domain/permissions-asked/permissions.test.ts',
      'src/web/pages/channels/permissions/permissions.test.ts',
    ],
  ),
]
